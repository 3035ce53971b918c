import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';
import type { Hindrance } from './use-submit.ts';

/** What a control takes to belong to its label, hint and error. */
export type ControlProps = {
  id: string;
  className: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
};

/** A labelled control with its hint, and what hinders saving beside it. */
export function Field(props: {
  name: string;
  label: string;
  hint?: string;
  hindrance: Hindrance | undefined;
  children: (control: ControlProps) => ReactNode;
}) {
  const id = useId();
  const error = props.hindrance?.field === props.name ? props.hindrance.advice : undefined;
  const described = [props.hint && `${id}hint`, error && `${id}error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {props.label}
      </label>
      {props.children({
        id,
        className: styles.control ?? '',
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
      {props.hint && (
        <span id={`${id}hint`} className={styles.hint}>
          {props.hint}
        </span>
      )}
      {error && (
        <span id={`${id}error`} role="alert" className={styles.error}>
          {error}
        </span>
      )}
    </div>
  );
}
