/** Remembers the room that one is in while something takes its time; what it answers then shows the room of sharing, of the team that is active, unless one has gone to another room meanwhile. */
export function returnToSharing(): () => void {
  const before = location.hash;
  return () => showActiveTeam(location.hash === before ? '#/sharing' : location.hash);
}

/** Shows a room of the team that is active: an address that named one of its own names it no more. */
export function showActiveTeam(room: string): void {
  if (location.search === '') {
    location.hash = room;
    return;
  }
  const url = new URL(location.href);
  url.search = '';
  url.hash = room;
  location.assign(url);
}
