import { useEffect, useState } from 'react';
import { authorWords, type KnownBy } from '../../../components/workspace/author-words.ts';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { SettingsForm } from '../../../components/workspace/SettingsForm.tsx';
import { browserName } from '../../../lib/messages/browser-name.ts';
import { browser } from '../../../lib/platform/browser.ts';
import { reportOf } from '../../../lib/platform/failure.ts';
import { type Settings, saveSettings } from '../../../lib/platform/settings.ts';
import type { Team } from '../../../lib/sync/teams.ts';
import { useTeam } from '../team-context.ts';
import { tellDone, tellFailure } from '../tell.tsx';
import { useSettings } from '../use-settings.ts';

const SHORTCUTS_AT = { chrome: 'chrome://extensions/shortcuts', firefox: 'about:addons' };

/** The person's settings. */
export function SettingsRoom() {
  const settings = useSettings();
  const shortcut = useShortcut();
  const team = knownBy(useTeam());
  const save = (some: Partial<Settings>, words: string) =>
    saveSettings(some).then(
      () => tellDone(words),
      (thrown) => tellFailure(reportOf(thrown).advice),
    );
  if (!settings) return null;
  return (
    <>
      <RoomHeading title="Settings" />
      <SettingsForm
        {...settings}
        team={team}
        shortcut={shortcut}
        shortcutsAt={SHORTCUTS_AT[browserName()]}
        onName={(name) =>
          void save({ name }, name ? savedWords(name, team) : 'Your name is removed.')
        }
        onTheme={(theme) => void save({ theme }, 'Saved')}
      />
    </>
  );
}

/** The team as far as it has a name of its own for who writes there. */
function knownBy({ title, joined }: Team): KnownBy | undefined {
  if (!joined?.label) return undefined;
  return { title, label: joined.label, isFile: joined.mode === 'document' };
}

function savedWords(name: string, team: KnownBy | undefined): string {
  return team ? `Saved. ${authorWords(team)}` : `You write as ${name}.`;
}

/** The key that goes to the card, as the browser has it. */
function useShortcut(): string {
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    browser.commands.getAll().then(
      (commands) =>
        setShortcut(commands.find((command) => command.name === 'focus-card')?.shortcut ?? ''),
      () => undefined,
    );
  }, []);
  return shortcut;
}
