/** A team that knows somebody by a name of its own; `isFile`: it is shared in a file, which has no endpoint that knows anybody. */
export type KnownBy = { title: string; label: string; isFile: boolean };

/** Under which name somebody writes in a team that is shared, whatever the one in the settings is. */
export function authorWords({ title, label, isFile }: KnownBy): string {
  const why = isFile ? 'the name you joined with' : 'as the endpoint knows you';
  return `In “${title}” you write as ${label}, ${why}; this name is for what is on this device alone.`;
}
