import { browser } from './browser.ts';

/** Calls back at each alarm of a name, also when it woke the background. */
export function onAlarm(name: string, callback: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) callback();
  });
}

/** Sets an alarm for every so many minutes, the first at a random moment of that time, so that not all browsers ask at once; 0 takes it away. */
export async function alarmEvery(name: string, minutes: number): Promise<void> {
  if (minutes === 0) {
    await browser.alarms.clear(name);
    return;
  }
  if (await browser.alarms.get(name)) return;
  // Browsers do not wake sooner than after half a minute.
  const delayInMinutes = minutes * (0.5 + Math.random() / 2);
  browser.alarms.create(name, { periodInMinutes: minutes, delayInMinutes });
}
