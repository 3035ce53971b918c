import type { Values } from './match-template.ts';

/** Fills `{name}` in a text, in one pass; a name without value becomes empty. */
export function fill(text: string, values: Values): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : '',
  );
}

/**
 * Fills `{name}`, and what may be left out: `{/name}` brings its slash along, `{?name}` its own name. Null when a
 * `{name}` has no value.
 */
export function fillWhole(text: string, values: Values): string | null {
  let isWhole = true;
  const filled = text.replaceAll(/\{([/?]?)(\w+)\}/g, (_, mark: string, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined && mark === '') isWhole = false;
    if (value === undefined) return '';
    return mark === '?' ? `?${name}=${value}` : mark + value;
  });
  return isWhole ? filled : null;
}
