/** How the page of a join link looks: the colours of the extension, light or dark as the browser is; nothing is fetched for it. */
export const JOIN_PAGE_LOOK = `
:root {
  color-scheme: light dark;
  --page: #f4f6f7; --surface: #ffffff; --line: #dde3e6; --line-strong: #7c8890; --ink: #182024;
  --muted: #54616a; --accent: #0b6270; --accent-strong: #084c57; --accent-soft: #e3f1f3;
  --on-accent: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #171c20; --surface: #1f262b; --line: #333d44; --line-strong: #7f8d96; --ink: #e8edef;
    --muted: #a2afb7; --accent: #6cc7d3; --accent-strong: #9adce5; --accent-soft: #173b42;
    --on-accent: #08252b;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none; }
body {
  margin: 0;
  padding: clamp(16px, 4vh, 64px) 16px 32px;
  background: var(--page);
  color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
}
main {
  max-width: 560px;
  margin: 0 auto;
  padding: clamp(16px, 5vw, 32px);
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--surface);
}
.brand { display: flex; gap: 8px; align-items: center; margin: 0 0 24px; font-weight: 700; letter-spacing: -0.01em; }
.brand .sheet { fill: var(--accent-soft); stroke: var(--accent); stroke-width: 1.5; }
.brand .lines { stroke: var(--accent); stroke-width: 1.5; stroke-linecap: round; }
.brand .person { fill: var(--accent); stroke: var(--surface); stroke-width: 1.5; }
h1 { margin: 0; font-size: 1.375rem; font-weight: 650; line-height: 1.3; }
h2 { margin: 0; font-size: 1rem; font-weight: 650; line-height: 24px; }
p { margin: 4px 0 0; color: var(--muted); text-wrap: pretty; }
b { color: var(--ink); font-weight: 600; }
ol { display: grid; gap: 16px; margin: 24px 0; padding: 0; list-style: none; counter-reset: step; }
li { position: relative; padding-inline-start: 40px; counter-increment: step; }
li::before {
  content: counter(step);
  position: absolute;
  inset-inline-start: 0;
  display: grid;
  place-items: center;
  width: 24px;
  height: 24px;
  border-radius: 50%;
  background: var(--accent);
  color: var(--on-accent);
  font-size: 0.8125rem;
  font-weight: 600;
}
textarea {
  display: block;
  width: 100%;
  margin: 12px 0;
  padding: 8px 12px;
  border: 1px solid var(--line-strong);
  border-radius: 4px;
  background: var(--page);
  color: var(--ink);
  font: 0.8125rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace;
  overflow-wrap: anywhere;
  resize: vertical;
}
button {
  min-height: 36px;
  padding: 0 18px;
  border: 0;
  border-radius: 4px;
  background: var(--accent);
  color: var(--on-accent);
  font: inherit;
  font-size: 0.875rem;
  font-weight: 600;
  cursor: pointer;
}
button:hover { background: var(--accent-strong); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
output { margin-inline-start: 12px; font-size: 0.875rem; }
.keep { margin: 0; padding-top: 16px; border-top: 1px solid var(--line); font-size: 0.875rem; }
`;
