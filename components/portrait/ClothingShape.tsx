import type { ReactNode } from 'react';
import type { Clothing } from './portrait-look.ts';

const shoulders = 'M4.5 48c.4-8.6 6.6-13 14-13.800h11c7.4.8 13.6 5.2 14 13.800z';

const details: Record<Clothing, ReactNode> = {
  crew: (
    <path
      d="M18.5 34.200c1.3 3.3 9.7 3.3 11 0l1.2.2c-1.6 5-11.8 5-13.4 0z"
      fill="#000"
      fillOpacity=".22"
    />
  ),
  shirt: (
    <g>
      <path
        d="M18 34l6 5.2-4.2 3.6-4-7.900zm12 0l-6 5.2 4.2 3.6 4-7.900z"
        fill="#fff"
        fillOpacity=".88"
      />
      <path d="M22.9 40.200h2.200l1.1 7.800h-4.400z" fill="#000" fillOpacity=".35" />
    </g>
  ),
  blazer: (
    <g>
      <path d="M18.3 34.100L24 48l5.7-13.900z" fill="#fff" fillOpacity=".9" />
      <path
        d="M18.3 34.100l-3.6.9-.5 5.2 2.6 1-1.2 2L22 48h2zm11.4 0l3.6.9.5 5.2-2.6 1 1.2 2L26 48h-2z"
        fill="#000"
        fillOpacity=".2"
      />
    </g>
  ),
  vest: (
    <g>
      <path d="M13.5 35.400l4.8-1.300L24 42l5.7-7.9 4.8 1.300V48h-21z" fill="#f08a24" />
      <path
        d="M13.5 42.500H24v2.400H13.500zm10.5 0h10.500v2.400H24zM16 35l1.9-.6v8.100H16zm14.1-.6l1.9.6v7.500h-1.900z"
        fill="#f6f1d6"
      />
    </g>
  ),
  rollneck: <path d="M18.7 30.800c3 1.5 7.6 1.5 10.6 0l.7 5.200c-3.2 1.6-8.8 1.6-12 0z" />,
  cardigan: (
    <g>
      <path d="M18.5 34.200c1.5 3.4 9.5 3.4 11 0L26.6 48h-5.200z" fill="#f7f3ec" />
      <path
        d="M18.5 34.200L21.4 48h1L20 34.500zm11 0L26.6 48h-1L28 34.500z"
        fill="#000"
        fillOpacity=".25"
      />
    </g>
  ),
  tunic: (
    <path d="M19 34.200l5 6.6 5-6.6 1.8.3L24 43.800l-6.8-9.300z" fill="#fff" fillOpacity=".55" />
  ),
};

/** What a portrait wears, from the shoulders down. */
export function ClothingShape({ clothing, color }: { clothing: Clothing; color: string }) {
  return (
    <g fill={color}>
      <path d={shoulders} />
      {details[clothing]}
    </g>
  );
}
