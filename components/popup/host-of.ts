/** What a match pattern lets into, as a person reads it: "acme.example.org". */
export function hostOf(pattern: string): string {
  return /^[a-z*]+:\/\/([^/]+)/.exec(pattern)?.[1] ?? pattern;
}
