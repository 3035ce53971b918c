import { choosePortrait } from './choose-portrait.ts';
import styles from './Portrait.module.css';
import { before, behind, clothes, extras, type Shape } from './shapes.ts';

const shoulders: Shape[] = [['M9 96c1-17 13-26 28-28h22c15 2 27 11 28 28z']];
const head: Shape[] = [
  ['M40 54h16v15c-3 6-13 6-16 0z'],
  ['M40 59c5 4 11 4 16 0v4c-5 4-11 4-16 0z', 0.14],
  [
    'M31 39a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM65 39a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM48 19c11 0 17 8 17 21s-8 22-17 22-17-9-17-22 6-21 17-21z',
  ],
  ['M41 39a3.2 2.5 0 1 1 0 5 3.2 2.5 0 0 1 0-5zM55 39a3.2 2.5 0 1 1 0 5 3.2 2.5 0 0 1 0-5z', -0.55],
  ['M41 40a1.9 2 0 1 1 0 4 1.9 2 0 0 1 0-4zM55 40a1.9 2 0 1 1 0 4 1.9 2 0 0 1 0-4z', '#1e1a18'],
  ['M43 51c3 3 7 3 10 0l1 2c-4 3-8 3-12 0z', 0.55],
];
const collar: Shape[] = [['M38 63c5 4 15 4 20 0l2 9c-7 3-17 3-24 0z']];

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
      viewBox="0 0 96 96"
      aria-hidden="true"
    >
      <path d="M0 0h96v96H0z" fill={look.ground} />
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
