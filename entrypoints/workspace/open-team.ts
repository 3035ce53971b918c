/** Shows a room of another team in this tab. */
export function openTeam(team: string, path: string): void {
  location.assign(`${location.pathname}?team=${team}#${path}`);
}
