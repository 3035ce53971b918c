import type { MouseEvent } from 'react';
import { useCard } from '../card-context.ts';
import { Button } from '../elements/Button.tsx';
import { Hidden } from '../elements/Hidden.tsx';
import { IconButton } from '../elements/IconButton.tsx';
import type { IconName } from '../elements/icon-paths.ts';

/** Opens an editor, or closes it again; says so when a half-typed draft waits in it. */
export function EditorButton(props: {
  editor: string;
  icon?: IconName;
  look?: 'primary' | 'outline' | 'plain';
  /** The words are only a label: the icon stands alone. */
  iconOnly?: boolean;
  /** What the editor is about, for those who only hear the button. */
  about?: string;
  children: string;
}) {
  const { editing, drafts } = useCard();
  const { editor, icon, about, children, look = 'plain' } = props;
  const isOpen = editing.key === editor;
  const hasDraft = !isOpen && drafts.get(editor) !== undefined;
  const draft = hasDraft ? ' (draft)' : '';
  const control = {
    'aria-expanded': isOpen,
    onClick: (event: MouseEvent<HTMLButtonElement>) =>
      isOpen ? editing.stop() : editing.start(editor, event.currentTarget),
  };
  if (icon && props.iconOnly)
    return <IconButton icon={icon} label={`${children}${draft}`} {...control} />;
  return (
    <Button look={look} icon={icon} {...control}>
      {children}
      {about && <Hidden>{` ${about}`}</Hidden>}
      {draft}
    </Button>
  );
}
