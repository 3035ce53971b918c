/** Whether a value is nested deeper than so many levels; it stops looking there, so no value is too deep for it. */
export function isDeeper(value: unknown, levels: number): boolean {
  if (!value || typeof value !== 'object') return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
