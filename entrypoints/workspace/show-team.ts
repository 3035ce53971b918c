/** Shows the room of sharing, of the team that is active: an address that named one of its own names it no more. */
export function showActiveTeam(room = '#/sharing'): void {
  if (location.search === '') {
    location.hash = room;
    return;
  }
  const url = new URL(location.href);
  url.search = '';
  url.hash = room;
  location.assign(url);
}
