/** What a person declares when a system of their own is switched on: where it lives and which it is. */
export type SiteChoice = { origin: string; pattern: string; system: string; basePath: string };
