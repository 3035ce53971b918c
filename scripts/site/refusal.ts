/** What the command can't do, with a sentence that says what to do instead. */
export class Refusal extends Error {}
