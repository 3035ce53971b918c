/** What the page of a join link does: it shows the link, whose end only a script can see, and copies it. It sends nothing. */
export const JOIN_PAGE_SCRIPT = `
const part = (id) => document.getElementById(id);
const link = part('link');
const show = () => {
  const isWhole = location.hash.length > 1;
  link.value = isWhole ? location.href : '';
  part('by-hand').hidden = true;
  part('copying').hidden = !isWhole;
  part('cut').hidden = isWhole;
};
const copy = async () => {
  link.select();
  try {
    await navigator.clipboard.writeText(link.value);
    part('said').value = 'Copied';
  } catch {
    part('said').value = 'Press Ctrl+C, or ⌘C, to copy it';
  }
};
part('copy').addEventListener('click', copy);
link.addEventListener('focus', () => link.select());
addEventListener('hashchange', show);
show();
`;
