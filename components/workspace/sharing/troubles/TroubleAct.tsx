import { Button } from '@mantine/core';

/** A way out of a trouble; a screen reader hears of which. */
export function TroubleAct(props: {
  words: string;
  of: string;
  isFirst?: boolean;
  onClick(): void;
}) {
  const { words, of, isFirst = false, onClick } = props;
  return (
    <Button
      size="xs"
      variant={isFirst ? 'light' : 'default'}
      aria-label={`${words}: ${of}`}
      onClick={onClick}
    >
      {words}
    </Button>
  );
}
