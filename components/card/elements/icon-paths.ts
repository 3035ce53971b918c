const circle = 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z';
const eye = 'M1.5 8C3 5 5.3 3.5 8 3.500S13 5 14.5 8C13 11 10.7 12.5 8 12.500S3 11 1.5 8z';

/** The icons as lines on a square of 16: our own drawings, so that thirty of them weigh a kilobyte. */
export const iconPaths = {
  alert: `${circle}M8 5v3.500M8 11v.01`,
  ban: `${circle}M3.8 3.800l8.4 8.4`,
  check: 'M3 8.500L6.5 12 13 5',
  circle,
  clock: `${circle}M8 4.500V8l2.5 1.5`,
  dashed:
    'M6.4 2.200a6 6 0 0 1 3.2 0M12.2 3.800a6 6 0 0 1 1.6 2.700M13.8 9.500a6 6 0 0 1-1.6 2.700M9.6 13.800a6 6 0 0 1-3.2 0M3.8 12.200a6 6 0 0 1-1.6-2.700M2.2 6.500a6 6 0 0 1 1.6-2.7',
  dock: 'M13.5 7V3h-11v9H6M8.5 9h5v4.500h-5z',
  done: `${circle}M5.5 8l2 2 3-3.5`,
  down: 'M4 6l4 4 4-4',
  eye: `${eye}M8 6.200a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.600z`,
  flag: 'M4 14.500V2M4 3c3-1.5 5 1.5 8.5 0v6C9 10.5 7 7.5 4 9',
  handOff: 'M3 5.500h10M10.5 3L13 5.5 10.5 8M13 10.500H3M5.5 8L3 10.5 5.5 13',
  help: `${circle}M6.3 6.300a1.7 1.7 0 0 1 3.4 0C9.7 7.7 8 7.7 8 9M8 11.300v.01`,
  hide: `${eye}M3 13.500l10-11`,
  inline: 'M2.5 2.500h11v11h-11zM2.5 6.500h11',
  link: 'M7 5H5a3 3 0 0 0 0 6h2M9 5h2a3 3 0 0 1 0 6H9M6 8h4',
  lock: 'M4 7.500h8V14H4zM5.5 7.500V5a2.5 2.5 0 0 1 5 0v2.5',
  note: 'M12.5 9.500v4h-9v-11H8M6 6h1.500M6 9h1M9 9.500l.5-2 4-4L15 5l-4 4z',
  now: `${circle}M8 6.500a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z`,
  open: 'M9.5 2.500h4v4M13.5 2.500L8 8M12 9.500v4H2.500V4H7',
  pencil: 'M3 13l.7-3 6.8-6.8 2.3 2.300L6 12.300zM9 4.700L11.3 7',
  person:
    'M6.5 3a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM2 13.500c0-2.5 1.8-4 4.5-4s4.5 1.5 4.5 4M12.8 5v4M10.8 7h4',
  plus: 'M8 3v10M3 8h10',
  promise: 'M4 2.500h8v11L8 11l-4 2.500zM6 6.500L7.5 8 10 5.5',
  quote: 'M6.5 4.500c-2 .5-3 2-3 4.500v2.500h3v-3h-3M12.5 4.500c-2 .5-3 2-3 4.500v2.500h3v-3h-3',
  retry: 'M13 8a5 5 0 1 1-1.5-3.500L13 6M13 2.500V6H9.5',
  star: 'M8 2l1.8 3.8 4.2.5-3.1 2.9.8 4.100L8 11.300l-3.7 2 .8-4.100L2 6.300l4.2-.5z',
  target: `${circle}M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM8 8v.01`,
  undo: 'M5.5 3l-3 3 3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6',
  unlink: 'M7 5H5a3 3 0 0 0 0 6h2M9 5h2a3 3 0 0 1 2 5.200M9 11h.5M2.5 2.500l11 11',
  up: 'M4 10l4-4 4 4',
  warning: 'M8 2.500l6 10.500H2zM8 6.500v3M8 11.300v.01',
  withdraw: 'M3 4.500h10M6 4.500V3h4v1.500M4.5 4.500l.5 9h6l.5-9',
  x: 'M4 4l8 8M12 4l-8 8',
} as const;

export type IconName = keyof typeof iconPaths;
