import browser from 'webextension-polyfill';

export type { Permissions, Runtime, Scripting, Storage, Tabs } from 'webextension-polyfill';
/** The one place that imports the polyfill: the day it is not needed is a one-line change. */
export { browser };
