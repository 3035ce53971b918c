import type { ReactNode } from 'react';
import type { Extra } from './portrait-look.ts';

const shapes: Record<Extra, (hairColor: string) => ReactNode> = {
  glasses: () => (
    <g fill="#fff" fillOpacity=".3" stroke="#20282c" strokeWidth=".9">
      <rect x="17.3" y="18.7" width="5.7" height="4.2" rx="1.3" />
      <rect x="25" y="18.7" width="5.7" height="4.2" rx="1.3" />
      <path d="M23 20.300h2M17.3 20l-1.9-.5M30.7 20l1.9-.5" fill="none" />
    </g>
  ),
  'round-glasses': () => (
    <g fill="#fff" fillOpacity=".3" stroke="#20282c" strokeWidth=".9">
      <circle cx="20.3" cy="20.8" r="2.8" />
      <circle cx="27.7" cy="20.8" r="2.8" />
      <path d="M23.1 20.500h1.800M17.5 20.300l-2-.5M30.5 20.300l2-.5" fill="none" />
    </g>
  ),
  beard: (color) => (
    <path
      fill={color}
      d="M15.7 21.500c.3 6.8 3.6 10.3 8.3 10.300s8-3.5 8.3-10.300c-.9 2-1.7 3-2.9 3.2-1.6-.7-3.6-1-5.4-1s-3.8.3-5.4 1c-1.2-.2-2-1.2-2.9-3.200zm5.7 4.400c1.6-.7 3.6-.7 5.2 0-.9 1.3-4.3 1.3-5.2 0z"
      fillRule="evenodd"
    />
  ),
  moustache: (color) => (
    <path
      fill={color}
      d="M24 23.600c1.7-1 4-.5 4.7 1.3-1.5.7-3.4.7-4.7-.2-1.3.9-3.2.9-4.7.2.7-1.8 3-2.3 4.7-1.300z"
    />
  ),
  earrings: () => (
    <g fill="#e0b04a">
      <circle cx="15.2" cy="25" r="1.1" />
      <circle cx="32.8" cy="25" r="1.1" />
    </g>
  ),
  lines: () => (
    <path
      d="M18.6 23.600c.5.6.5 1.3.1 1.900m10.6-1.900c-.5.6-.5 1.3-.1 1.900M21 13.600h6"
      stroke="#000"
      strokeOpacity=".22"
      strokeWidth=".7"
      strokeLinecap="round"
      fill="none"
    />
  ),
};

/** Glasses, beard and the like, over the face. */
export function ExtraShape({ extra, hairColor }: { extra: Extra; hairColor: string }) {
  return shapes[extra](hairColor);
}
