/** What is shown to a page that embeds the card by itself: nothing about anybody. */
export function Stranger() {
  return <p className="stranger">Clientside’s card opens only where Clientside puts it.</p>;
}
