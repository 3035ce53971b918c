import { Pagination } from '@mantine/core';
import styles from './list.module.css';

/** Which part of a list is shown, and the way to the others. */
export function ListFoot(props: {
  what: { one: string; many: string };
  total: number;
  offset: number;
  shown: number;
  pageSize: number;
  /** Whether a text is looked for, and whether more was found than is shown. */
  found?: { more: boolean };
  onOffset(offset: number): void;
}) {
  const { total, offset, shown, pageSize, found } = props;
  const pages = Math.ceil(total / pageSize);
  return (
    <div className={styles.foot}>
      <p className={styles.count} role="status">
        {found ? foundWords(shown, found.more, props.what) : rangeWords(props)}
      </p>
      {!found && pages > 1 && (
        <Pagination
          size="sm"
          total={pages}
          value={Math.floor(offset / pageSize) + 1}
          onChange={(page) => props.onOffset((page - 1) * pageSize)}
          getItemProps={(page) => ({ 'aria-label': `Page ${page}` })}
          getControlProps={(control) => ({ 'aria-label': `${control} page` })}
        />
      )}
    </div>
  );
}

const number = new Intl.NumberFormat('en');

function foundWords(shown: number, more: boolean, what: { one: string; many: string }): string {
  if (more) return `The first ${shown} found. Type more to narrow it down.`;
  return shown === 1 ? `1 ${what.one} found` : `${shown} ${what.many} found`;
}

function rangeWords(props: Parameters<typeof ListFoot>[0]): string {
  const { total, offset, shown, pageSize, what } = props;
  const all = `${number.format(total)} ${total === 1 ? what.one : what.many}`;
  if (total <= pageSize) return all;
  return `${number.format(offset + 1)} to ${number.format(offset + shown)} of ${all}`;
}
