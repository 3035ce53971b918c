/** Saves a file, as a download. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file name with the day in it, in local time: "clientside-2026-03-01.json". */
export function datedName(stem: string, now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${stem}-${day}.json`;
}

/** A title as a part of a file name that every system takes: what is no letter and no digit is a dash. */
export function fileWord(title: string): string {
  const word = title.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const short = [...word].slice(0, 40).join('');
  return short.replace(/^-+|-+$/g, '') || 'team';
}
