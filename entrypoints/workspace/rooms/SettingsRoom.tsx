import { useEffect, useState } from 'react';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { SettingsForm } from '../../../components/workspace/SettingsForm.tsx';
import { browserName } from '../../../lib/messages/browser-name.ts';
import { browser } from '../../../lib/platform/browser.ts';
import { reportOf } from '../../../lib/platform/failure.ts';
import { type Settings, saveSettings } from '../../../lib/platform/settings.ts';
import { tellDone, tellFailure } from '../tell.tsx';
import { useSettings } from '../use-settings.ts';

const SHORTCUTS_AT = { chrome: 'chrome://extensions/shortcuts', firefox: 'about:addons' };

/** The person's settings. */
export function SettingsRoom() {
  const settings = useSettings();
  const shortcut = useShortcut();
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
        shortcut={shortcut}
        shortcutsAt={SHORTCUTS_AT[browserName()]}
        onName={(name) =>
          void save({ name }, name ? `You write as ${name}.` : 'Your name is removed.')
        }
        onTheme={(theme) => void save({ theme }, 'Saved')}
      />
    </>
  );
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
