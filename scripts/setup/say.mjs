/** Prints one plain line about what is being done, before it is done. */
export function say(line) {
  console.log(`» ${line}`);
}

/** Ends with a sentence that says what to do. */
export function giveUp(line) {
  console.error(`✖ ${line}`);
  process.exit(1);
}
