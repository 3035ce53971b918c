/** The workspace's path of a client's page. */
export const clientPath = (client: string) => `/clients/${client}`;

/** The workspace's path of a client's page with one person opened. */
export const personPath = (client: string, person: string) => `/clients/${client}/people/${person}`;

/** The workspace's path of a persona. */
export const personaPath = (persona: string) => `/personas/${persona}`;
