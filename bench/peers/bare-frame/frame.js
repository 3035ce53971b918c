// Asks for the text and shows it, a paragraph a line.
function show(lines) {
  const paragraphs = lines.map((line) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    return paragraph;
  });
  document.body.replaceChildren(...paragraphs);
}

chrome.runtime.onMessage.addListener(({ lines }) => {
  if (lines) show(lines);
});
chrome.runtime.sendMessage({ ask: true }).then(show);
