/** Shows one line in the shadow root, read out by screen readers; with a button that loads the page again where `canReload` says so. */
export function showNotice(root: ShadowRoot, text: string, canReload: boolean): HTMLElement {
  const line = document.createElement('div');
  line.role = 'status';
  line.style.cssText = 'padding:8px;font:14px system-ui;color:CanvasText;background:Canvas';
  root.append(line);
  line.append(text); // Into a status line that is there already, so that it is read out.
  if (canReload) {
    const button = document.createElement('button');
    button.append('Reload this tab');
    button.onclick = () => location.reload();
    line.append(' ', button);
  }
  return line;
}
