import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useCard } from '../card-context.ts';
import { Button } from '../elements/Button.tsx';
import styles from './EditorForm.module.css';
import type { Hindrance } from './use-submit.ts';

type EditorFormProps = {
  title: string;
  save: string;
  isBusy: boolean;
  /** What hinders saving and belongs to none of the fields. */
  hindrance: Hindrance | undefined;
  /** Throws the draft away; absent while nothing was typed. */
  onDiscard?: () => void;
  /** More that can be done here, beside saving. */
  tools?: ReactNode;
  onSave(): void;
  children: ReactNode;
};

/** The frame of every editor: a form with its title, its fields, one main button; closing keeps what was typed. */
export function EditorForm(props: EditorFormProps) {
  const { editing } = useCard();
  const form = useRef<HTMLFormElement>(null);
  const title = useId();
  useFirstFocus(form);
  useFocusOnHindrance(form, props.hindrance);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-labelledby={title}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave();
      }}
    >
      <p id={title} className={styles.title}>
        {props.title}
      </p>
      {props.children}
      {props.hindrance && !props.hindrance.field && (
        <p role="alert" className={styles.hindrance}>
          {props.hindrance.advice}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={props.isBusy}>
          {props.save}
        </Button>
        <Button look="plain" onClick={editing.stop}>
          Close
        </Button>
        {props.onDiscard && (
          <Button look="plain" onClick={props.onDiscard}>
            Discard draft
          </Button>
        )}
        {props.tools}
      </div>
    </form>
  );
}

/** Gives the focus to the first field when the editor opens, after what a draft has in it already. */
function useFirstFocus(form: { current: HTMLFormElement | null }): void {
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input, textarea, select');
    first?.focus();
    if (first instanceof HTMLTextAreaElement) first.selectionStart = first.value.length;
  }, [form]);
}

/** Gives the focus to the field that hinders saving. */
function useFocusOnHindrance(
  form: { current: HTMLFormElement | null },
  hindrance: Hindrance | undefined,
): void {
  useEffect(() => {
    if (hindrance) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, hindrance]);
}
