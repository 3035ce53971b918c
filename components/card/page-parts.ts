// One chunk for what a card is where it shows no client: a page to link, one that is none, and the card in one line.
export { FoldedBar } from './header/FoldedBar.tsx';
export { Refused } from './record/Refused.tsx';
export { Unlinked } from './record/Unlinked.tsx';
export { Waiting } from './record/Waiting.tsx';
