/** The rank of the item at a position (0, 1, 2 …, below 1294) in a list that is written whole: four base-36 digits, with room before, between and after. */
export function rankAt(position: number): string {
  // Ends in the middle digit, never in 0: below a final 0 nothing could be inserted.
  return ((position + 1) * 36 + 18).toString(36).padStart(4, '0');
}
