import { clipName } from './clip-name.ts';
import styles from './Name.module.css';

/** A name that somebody else wrote: in its own direction, on one line, cut with an ellipsis; the whole of it (up to 300 characters) as a tooltip. */
export function Name({ children, wrap = false }: { children: string; wrap?: boolean }) {
  return (
    <bdi dir="auto" className={wrap ? styles.wrapped : styles.name} title={tooltip(children)}>
      {clipName(children, 300)}
    </bdi>
  );
}

function tooltip(name: string): string | undefined {
  return name.length > 24 ? clipName(name, 300) : undefined;
}
