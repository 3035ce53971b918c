import { choosePortrait } from './choose-portrait.ts';
import styles from './Portrait.module.css';
import { before, behind, clothes, extras, type Shape } from './shapes.ts';

const shoulders: Shape[] = [['M4.5 48c.4-8.6 6.6-13 14-13.800h11c7.4.8 13.6 5.2 14 13.800z']];
const head: Shape[] = [
  ['M20 27h8v7.300c-1.6 3-6.4 3-8 0z'],
  ['M20 29.500c2.5 1.8 5.5 1.8 8 0v1.800c-2.5 2-5.5 2-8 0z', 0.14],
  [
    'M15.4 19.700a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.600zM32.6 19.700a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.600zM24 9.500c5.6 0 8.6 4 8.6 10.500S28.7 31 24 31s-8.6-4.5-8.6-11 3-10.5 8.6-10.500z',
  ],
  [
    'M20.5 19.600a1.6 1.3 0 1 1 0 2.6 1.6 1.3 0 0 1 0-2.600zM27.5 19.600a1.6 1.3 0 1 1 0 2.6 1.6 1.3 0 0 1 0-2.600z',
    -0.55,
  ],
  [
    'M20.5 19.800a.95 1.1 0 1 1 0 2.2.95 1.1 0 0 1 0-2.200zM27.5 19.800a.95 1.1 0 1 1 0 2.2.95 1.1 0 0 1 0-2.200z',
    '#1e1a18',
  ],
  ['M21.6 25.600c1.4 1.3 3.4 1.3 4.8 0l.7.800c-1.9 1.8-4.3 1.8-6.2 0z', 0.55],
];
const collar: Shape[] = [['M18.9 31.500c2.8 1.9 7.4 1.9 10.2 0l.8 4.600c-3.2 1.6-8.6 1.6-11.8 0z']];

/** A persona's drawn portrait, a circle of `size` CSS pixels; decoration, since the name stands beside it. `vacant`: nobody plays this persona yet. */
export function Portrait(props: { name: string; size: number; vacant?: boolean }) {
  const look = choosePortrait(props.name);
  const { hair, hairColor, clothing, clothingColor } = look;
  const isBearded = look.extras.includes('beard');
  return (
    <svg
      className={props.vacant ? `${styles.portrait} ${styles.vacant}` : styles.portrait}
      width={props.size}
      height={props.size}
      viewBox="0 0 48 48"
      aria-hidden="true"
    >
      <path d="M0 0h48v48H0z" fill={look.ground} />
      {drawn(behind[hair], hairColor)}
      {drawn(shoulders, clothingColor)}
      {drawn(clothes[clothing], clothingColor)}
      {drawn(head, look.skin)}
      {clothing === 'rollneck' && drawn(collar, clothingColor)}
      {isBearded && drawn(extras.beard, hairColor)}
      {drawn(before[hair], hairColor)}
      {look.extras.map((extra) => extra !== 'beard' && drawn(extras[extra], hairColor))}
    </svg>
  );
}

function drawn(shapes: readonly Shape[] = [], color: string) {
  return shapes.map(([path, paint]) => (
    <path
      key={path}
      d={path}
      fill={typeof paint === 'number' ? (paint < 0 ? '#fff' : '#000') : (paint ?? color)}
      fillOpacity={typeof paint === 'number' ? Math.abs(paint) : undefined}
    />
  ));
}
