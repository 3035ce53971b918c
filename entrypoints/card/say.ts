/** Says one sentence instead of the card. */
export function say(root: HTMLElement, sentence: string): void {
  const line = document.createElement('p');
  line.className = 'sentence';
  line.textContent = sentence;
  root.replaceChildren(line);
}
