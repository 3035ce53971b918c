const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** When a backup was made, in words and in local time: "Nov 22, 2026, 10:41 AM". */
export function backupMoment({ at }: { at: number }): string {
  return moment.format(at);
}

/** A size in bytes, in KB or MB of 1,000 each: "34 KB". */
export function sizeWords(bytes: number): string {
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
