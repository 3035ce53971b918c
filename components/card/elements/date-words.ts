const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** A moment as a day in words: "3 Mar 2025". */
export function dateWords(at: number): string {
  return format.format(at);
}
