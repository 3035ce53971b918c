import { useWindowEvent } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { LookupField } from '../../components/lookup/LookupField.tsx';
import { useLookup } from '../../components/lookup/use-lookup.ts';
import { openTeam } from './open-team.ts';
import { useDb } from './store-context.ts';
import { useTeam } from './team-context.ts';
import { useFind } from './use-find.ts';

/** The lookup on top of every room; `/` goes to it. */
export function Lookup() {
  const db = useDb();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const lookup = useLookup(text, useFind(db, useTeam()));
  useWindowEvent('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) return;
    event.preventDefault();
    input.current?.focus();
  });
  return (
    <LookupField
      floating
      label="Find a client, person or persona"
      text={text}
      lookup={lookup}
      inputRef={input}
      onText={setText}
      onOpen={(item) => {
        setText('');
        if (item.team) openTeam(item.team, item.path);
        else navigate(item.path);
      }}
    />
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="dialog"] *'))
  );
}
