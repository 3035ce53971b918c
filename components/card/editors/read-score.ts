/** The score that was typed, 0–100, a decimal comma allowed; nothing when it is not such a number. */
export function readScore(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return undefined;
  const score = Number(text);
  return score <= 100 ? score : undefined;
}
