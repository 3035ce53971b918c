/** The classes of stakeholders of Mitchell, Agle and Wood (1997). */
export type SalienceClass =
  | 'non-stakeholder'
  | 'dormant'
  | 'discretionary'
  | 'demanding'
  | 'dominant'
  | 'dangerous'
  | 'dependent'
  | 'definitive';

// Indexed by power 1 + legitimacy 2 + urgency 4.
const classes: readonly SalienceClass[] = [
  'non-stakeholder',
  'dormant',
  'discretionary',
  'dominant',
  'demanding',
  'dangerous',
  'dependent',
  'definitive',
];

/** The class of somebody with or without power, legitimacy and urgency; null while one of them is unknown. */
export function salienceOf(
  hasPower: boolean | null,
  hasLegitimacy: boolean | null,
  hasUrgency: boolean | null,
): SalienceClass | null {
  if (hasPower === null || hasLegitimacy === null || hasUrgency === null) return null;
  const index = Number(hasPower) + 2 * Number(hasLegitimacy) + 4 * Number(hasUrgency);
  return classes[index] ?? null;
}
