import { useEffect, useState } from 'react';
import { onSettings, readSettings, type Settings } from '../../lib/platform/settings.ts';

const DEFAULTS: Settings = { name: '', theme: 'system' };

/** The person's settings, kept up to date; undefined for the moment until they are read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const read = () => readSettings().then(setSettings, () => setSettings(DEFAULTS));
    void read();
    return onSettings(() => void read());
  }, []);
  return settings;
}
