import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** Shades around the accent of theme.css, for the few places where Mantine counts on ten of them. */
const accent: MantineColorsTuple = [
  '#e3f1f3',
  '#cbe5e9',
  '#9adce5',
  '#6cc7d3',
  '#3f9dab',
  '#1c7c8b',
  '#0b6270',
  '#084c57',
  '#063c45',
  '#042b32',
];
const alert: MantineColorsTuple = [
  '#fcefea',
  '#f9d9cf',
  '#f4a08a',
  '#e67c61',
  '#cf5537',
  '#b94125',
  '#a6341b',
  '#8a2a15',
  '#6c2010',
  '#4f170b',
];

/** Mantine draws borders and grounds of its controls from these: here in the hues of theme.css, with borders that can be seen. */
const gray: MantineColorsTuple = [
  '#f4f6f7',
  '#eef2f3',
  '#e6ebed',
  '#dde3e6',
  '#7c8890',
  '#6b7780',
  '#54616a',
  '#3d474e',
  '#283036',
  '#182024',
];
const dark: MantineColorsTuple = [
  '#e8edef',
  '#c5d0d5',
  '#a2afb7',
  '#8d9aa2',
  '#7f8d96',
  '#333d44',
  '#1f262b',
  '#171c20',
  '#12171a',
  '#0d1113',
];

const namesOf = (color: 'accent' | 'alert', strong: string) => ({
  [`--mantine-color-${color}-text`]: `var(--cs-${color})`,
  [`--mantine-color-${color}-filled`]: `var(--cs-${color})`,
  [`--mantine-color-${color}-filled-hover`]: strong,
  [`--mantine-color-${color}-light`]: `var(--cs-${color}-soft)`,
  [`--mantine-color-${color}-light-hover`]: `var(--cs-${color}-soft)`,
  [`--mantine-color-${color}-light-color`]: strong,
  [`--mantine-color-${color}-outline`]: `var(--cs-${color})`,
  [`--mantine-color-${color}-outline-hover`]: `var(--cs-${color}-soft)`,
});

/** Both colours follow theme.css in light and dark. */
export const cssVariables: CSSVariablesResolver = () => {
  const named = {
    ...namesOf('accent', 'var(--cs-accent-strong)'),
    ...namesOf('alert', 'var(--cs-alert)'),
  };
  return { variables: {}, light: named, dark: named };
};

/** What stands on a filled ground follows theme.css too: white on the light theme's accent, ink on the dark theme's. */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...colors, color: 'var(--cs-on-accent)' } : colors;
};

/** Mantine in the look of theme.css. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 3 },
  colors: { accent, alert, gray, dark },
  variantColorResolver: variantColors,
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { sm: '4px', md: '8px' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
});
