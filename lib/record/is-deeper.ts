/** Whether a value is nested deeper than so many levels; it stops looking there, so no value is too deep for it. */
export function isDeeper(value: unknown, levels: number): boolean {
  if (!value || typeof value !== 'object') return false;
  if (levels === 0) return true;
  for (const name in value)
    if (isDeeper((value as Record<string, unknown>)[name], levels - 1)) return true;
  return false;
}
