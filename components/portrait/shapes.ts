import type { Clothing, Extra, Hair } from './portrait-look.ts';

/** One shape of a portrait on a square of 96: its outline, and its paint where it is not the colour of the part; a number is black at that opacity, a negative one white. */
export type Shape = readonly [path: string, paint?: string | number];

const fringe: Shape[] = [
  ['M30 41c-2-16 5-25 18-25s20 9 18 25c-2-6-4-10-6-13-8 3-18 2-24-3-1 6-3 11-6 16z'],
];
const parting: Shape[] = [['M30 44c-3-19 5-28 18-28s21 9 18 28c-1-9-7-17-18-22-11 5-17 13-18 22z']];

/** What of the hair, or of its cover, is behind the head. */
export const behind: Partial<Record<Hair, Shape[]>> = {
  long: [['M25 76c-3-14-1-24 1-36 3-15 10-25 22-25s19 10 22 25c2 12 4 22 1 36z']],
  bob: [['M27 59c-2-26 3-44 21-44s23 18 21 44c-6 3-36 3-42 0z']],
  bun: [['M48 4a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19z']],
  afro: [['M48 7a26 26 0 1 1 0 52 26 26 0 0 1 0-52z']],
  ponytail: [['M60 20c13 0 18 12 14 25-1 5-3 11-6 15 1-12-2-24-8-40z']],
  headscarf: [['M23 84c-4-18-3-37 3-51 4-12 11-19 22-19s18 7 22 19c6 14 7 33 3 51z']],
};

/** What of the hair, or of its cover, is before the head. */
export const before: Partial<Record<Hair, Shape[]>> = {
  crop: [['M30 38c-1-14 6-22 18-22s19 8 18 22c-2-4-4-8-6-10-8 2-16 2-24 0-2 2-4 6-6 10z']],
  parted: fringe,
  ponytail: fringe,
  long: parting,
  bun: parting,
  curls: [
    [
      'M34 22a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM39 15a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM48 12a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM58 15a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM63 23a6 6 0 1 1 0 12 6 6 0 0 1 0-12z',
    ],
  ],
  bob: [['M30 39c0-15 6-23 18-23s18 8 18 23c-2-3-3-6-3-9H33c0 3-1 6-3 9z']],
  afro: [['M31 37c-1-13 6-18 17-18s18 5 17 18c-3-6-9-9-17-9s-14 3-17 9z']],
  receding: [['M30 43c-2-10 0-17 6-21-2 7-3 13-6 21zM66 43c2-10 0-17-6-21 2 7 3 13 6 21z']],
  headscarf: [
    [
      'M48 14c13 0 21 11 21 28 0 12-7 27-21 31-14-4-21-19-21-31 0-17 8-28 21-28zM48 24c-10 0-15 7-15 18 0 10 6 18 15 18s15-8 15-18c0-11-5-18-15-18z',
    ],
  ],
  'hard-hat': [
    ['M29 33c0-13 8-21 19-21s19 8 19 21zM27 31h42a3 3 0 0 1 0 6H27a3 3 0 0 1 0-6z'],
    ['M45 13a3.4 3.4 0 0 1 6 0v18h-6z', -0.55],
  ],
};

/** What is worn over the shoulders. */
export const clothes: Record<Clothing, Shape[]> = {
  crew: [['M37 68c3 7 19 7 22 0l2 1c-3 10-23 10-26 0z', 0.22]],
  shirt: [
    ['M36 68l12 10-8 8-8-16zM60 68L48 78l8 8 8-16z', -0.88],
    ['M46 80h4l2 16h-8z', 0.35],
  ],
  blazer: [
    ['M37 68l11 28 11-28z', -0.9],
    ['M37 68l-8 2-1 10 6 2-3 4 13 10h4zM59 68l8 2 1 10-6 2 3 4L52 96h-4z', 0.2],
  ],
  vest: [
    ['M27 71l10-3 11 16 11-16 10 3v25H27z', '#f08a24'],
    ['M27 85h42v5H27zM32 70l4-1v16h-4zM60 69l4 1v15h-4z', '#f6f1d6'],
  ],
  rollneck: [],
  cardigan: [
    ['M37 68c3 7 19 7 22 0l-6 28H43z', '#f7f3ec'],
    ['M37 68l6 28h2l-5-27zM59 68l-6 28h-2l5-27z', 0.25],
  ],
  tunic: [['M38 68l10 14 10-14 4 1L48 88 34 69z', -0.55]],
};

/** What else is on a face, in the colour of the hair. */
export const extras: Record<Extra, Shape[]> = {
  glasses: [
    ['M37 37h9v9H35v-6zM50 37h9l2 3v6H50z', -0.3],
    [
      'M35 37h11v9H35zM36 39v5h8v-5zM50 37h11v9H50zM52 39v5h8v-5zM46 40h4v2h-4zM31 38l4 1v2l-4-1zM65 38l-4 1v2l4-1z',
      '#20282c',
    ],
  ],
  'round-glasses': [
    [
      'M41 36a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM55 36a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
      -0.3,
    ],
    [
      'M41 35a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM41 37a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM55 35a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM55 37a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM46 40h4v2h-4zM31 39l4 1v2l-4-1zM65 39l-4 1v2l4-1z',
      '#20282c',
    ],
  ],
  beard: [
    [
      'M31 43c1 14 8 21 17 21s16-7 17-21c-2 4-4 6-6 6-3-1-7-2-11-2s-8 1-11 2c-2 0-4-2-6-6zM43 52c3-2 7-2 10 0-2 2-8 2-10 0z',
    ],
  ],
  moustache: [['M48 47c3-2 8-1 9 3-3 1-6 1-9-1-3 2-6 2-9 1 1-4 6-5 9-3z']],
  earrings: [['M30 48a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM66 48a2 2 0 1 1 0 4 2 2 0 0 1 0-4z', '#e0b04a']],
  lines: [
    [
      'M37 47c1 1 1 3 0 4l-1 0c1-1 1-2 0-3zM59 47c-1 1-1 3 0 4l1 0c-1-1-1-2 0-3zM42 27h12v1H42z',
      0.22,
    ],
  ],
};
