import { type IconName, iconPaths } from './icon-paths.ts';

/** An icon of `size` CSS pixels in the colour of its text; decoration, since words stand beside it or name its button. */
export function Icon(props: { name: IconName; size?: number; className?: string }) {
  const { name, size = 14, className } = props;
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={size < 16 ? 1.5 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
