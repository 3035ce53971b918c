import type { ReactNode } from 'react';
import type { Hair } from './portrait-look.ts';

type Shape = { behind?: ReactNode; front?: ReactNode };

const fringe = (
  <path d="M15 20.5C13.9 12.3 17.6 8 24 8s10.1 4.3 9 12.500c-1-2.8-2-4.8-3.2-6.3-4 1.3-9 .6-11.6-1.7-.5 3-1.5 5.4-3.2 8z" />
);

const middleParting = (
  <path d="M14.8 22C13.5 12.6 17.4 7.8 24 7.800S34.5 12.6 33.2 22c-.8-4.6-3.6-8.3-9.2-10.8-5.6 2.5-8.4 6.2-9.2 10.800z" />
);

const shapes: Record<Hair, Shape> = {
  crop: {
    front: (
      <path d="M15.2 19.200C14.3 11.8 17.8 8 24 8s9.7 3.8 8.8 11.200c-.9-2.3-1.6-4-2.6-5.2-4 .9-8.4.9-12.4 0-1 1.2-1.7 2.9-2.6 5.200z" />
    ),
  },
  parted: { front: fringe },
  curls: {
    front: (
      <g>
        <circle cx="16.8" cy="14.2" r="3.2" />
        <circle cx="19.6" cy="10.8" r="3.5" />
        <circle cx="24.2" cy="9.6" r="3.6" />
        <circle cx="28.8" cy="11" r="3.4" />
        <circle cx="31.4" cy="14.4" r="3.1" />
      </g>
    ),
  },
  long: {
    behind: (
      <path d="M12.6 38C11.2 31 12 26 13.2 20 14.4 12.4 18 7.4 24 7.400S33.6 12.4 34.8 20c1.2 6 2 11 .6 18z" />
    ),
    front: middleParting,
  },
  bob: {
    behind: <path d="M13.4 29.500c-1-13 1.8-22 10.6-22s11.6 9 10.6 22c-3 1.4-18.2 1.4-21.2 0z" />,
    front: (
      <path d="M15 19.500C14.8 12 18 8 24 8s9.2 4 9 11.500c-.8-1.7-1.3-3-1.7-4.500H16.700c-.4 1.5-.9 2.8-1.7 4.500z" />
    ),
  },
  bun: { behind: <circle cx="24" cy="6.8" r="4.6" />, front: middleParting },
  afro: {
    behind: <circle cx="24" cy="16.5" r="13.2" />,
    front: (
      <path d="M15.3 18.500C15 12 18.5 9.5 24 9.500s9 2.5 8.7 9c-1.6-3-4.6-4.7-8.7-4.700s-7.1 1.7-8.7 4.700z" />
    ),
  },
  ponytail: {
    behind: <path d="M30 10c6.5 0 8.8 6 7.2 12.5-.6 2.6-1.7 5.5-3.2 7.5.3-6-1-12-4-20z" />,
    front: fringe,
  },
  receding: {
    front: (
      <path d="M14.9 21.500c-1-5 .3-8.7 2.9-10.7-.9 3.5-1.4 6.7-2.9 10.700zm18.2 0c1-5-.3-8.7-2.9-10.7.9 3.5 1.4 6.7 2.9 10.700z" />
    ),
  },
  bald: {},
  headscarf: {
    behind: (
      <path d="M11.5 42c-1.8-9-1.6-18.5 1.3-25.500C15 10.5 18.7 6.8 24 6.800s9 3.7 11.2 9.700c2.9 7 3.1 16.5 1.3 25.500z" />
    ),
    front: (
      <path
        fillRule="evenodd"
        d="M24 6.800c6.6 0 10.6 5.7 10.6 14 0 6.4-3.4 13.7-10.6 15.7-7.2-2-10.6-9.3-10.6-15.7 0-8.3 4-14 10.6-14zm0 5c-4.8 0-7.5 3.8-7.5 9 0 5.4 3.2 9.2 7.5 9.200s7.5-3.8 7.5-9.200c0-5.2-2.7-9-7.5-9z"
      />
    ),
  },
  'hard-hat': {
    front: (
      <g>
        <path d="M14.6 16.500C14.6 9.8 18.4 6 24 6s9.4 3.8 9.4 10.500z" />
        <rect x="12" y="15.3" width="24" height="3" rx="1.5" />
        <rect x="22.3" y="5" width="3.4" height="10.3" rx="1.7" fillOpacity=".55" fill="#fff" />
      </g>
    ),
  },
};

/** The hair of a portrait, or what covers it: the part behind the head or the part in front of it. */
export function HairShape(props: { hair: Hair; color: string; side: 'behind' | 'front' }) {
  return <g fill={props.color}>{shapes[props.hair][props.side]}</g>;
}
