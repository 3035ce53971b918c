import { useId } from 'react';
import styles from './Pills.module.css';

/** One choice of a few, all in sight: radio buttons in a row. */
export function Pills(props: {
  legend: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  onChoose(value: string): void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.pills}>
      <legend className={styles.legend}>{props.legend}</legend>
      <div className={styles.row}>
        {props.choices.map(({ value, label }) => (
          <label key={value} className={styles.pill}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={props.value === value}
              onChange={() => props.onChoose(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
