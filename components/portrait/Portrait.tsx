import { ClothingShape } from './ClothingShape.tsx';
import { choosePortrait } from './choose-portrait.ts';
import { ExtraShape } from './ExtraShape.tsx';
import { HairShape } from './HairShape.tsx';
import styles from './Portrait.module.css';

/** A persona's drawn portrait, a circle of `size` CSS pixels; decoration, since the name stands beside it. `vacant`: nobody plays this persona yet. */
export function Portrait(props: { name: string; size: number; vacant?: boolean }) {
  const look = choosePortrait(props.name);
  return (
    <svg
      className={props.vacant ? `${styles.portrait} ${styles.vacant}` : styles.portrait}
      width={props.size}
      height={props.size}
      viewBox="0 0 48 48"
      aria-hidden="true"
    >
      <rect width="48" height="48" fill={look.ground} />
      <HairShape hair={look.hair} color={look.hairColor} side="behind" />
      <ClothingShape clothing={look.clothing} color={look.clothingColor} />
      <Face skin={look.skin} />
      {look.clothing === 'rollneck' && (
        <path
          d="M18.9 31.500c2.8 1.9 7.4 1.9 10.2 0l.8 4.600c-3.2 1.6-8.6 1.6-11.8 0z"
          fill={look.clothingColor}
        />
      )}
      {look.extras.includes('beard') && <ExtraShape extra="beard" hairColor={look.hairColor} />}
      <HairShape hair={look.hair} color={look.hairColor} side="front" />
      {look.extras
        .filter((extra) => extra !== 'beard')
        .map((extra) => (
          <ExtraShape key={extra} extra={extra} hairColor={look.hairColor} />
        ))}
    </svg>
  );
}

function Face({ skin }: { skin: string }) {
  return (
    <g>
      <path d="M20 27h8v7.300c-1.6 3-6.4 3-8 0z" fill={skin} />
      <path
        d="M20 29.500c2.5 1.8 5.5 1.8 8 0v1.800c-2.5 2-5.5 2-8 0z"
        fill="#000"
        fillOpacity=".14"
      />
      <circle cx="15.4" cy="21.5" r="1.8" fill={skin} />
      <circle cx="32.6" cy="21.5" r="1.8" fill={skin} />
      <path
        d="M24 9.500c5.6 0 8.6 4 8.6 10.500S28.7 31 24 31s-8.6-4.5-8.6-11 3-10.5 8.6-10.500z"
        fill={skin}
      />
      <g fill="#fff" fillOpacity=".55">
        <ellipse cx="20.5" cy="20.9" rx="1.6" ry="1.3" />
        <ellipse cx="27.5" cy="20.9" rx="1.6" ry="1.3" />
      </g>
      <g fill="#1e1a18">
        <ellipse cx="20.5" cy="20.9" rx=".95" ry="1.1" />
        <ellipse cx="27.5" cy="20.9" rx=".95" ry="1.1" />
      </g>
      <path
        d="M21.3 26c1.6 1.5 3.8 1.5 5.4 0"
        stroke="#000"
        strokeOpacity=".55"
        strokeWidth="1"
        strokeLinecap="round"
        fill="none"
      />
    </g>
  );
}
