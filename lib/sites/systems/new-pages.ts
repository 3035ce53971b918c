/** Last words of a path that make a new record, even below the path of another one. */
export const newPages: string[] = ['/**/new', '/**/create', '/**/add', '/**/clone', '/**/copy'];
