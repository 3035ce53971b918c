import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages } from '../lib/messages/background-messages.ts';
import { takePort, tellPorts } from '../lib/messages/change-ports.ts';
import { onChanges } from '../lib/messages/changes.ts';
import { focusCard } from '../lib/messages/focus-card.ts';
import { followDrafts } from '../lib/messages/read-drafts.ts';
import { onGranted, onRevoked, registerGranted } from '../lib/messages/registration.ts';
import { forgetAhead } from '../lib/messages/scene-ahead.ts';
import { giveBackWhenFree } from '../lib/messages/sharing/give-back-hosts.ts';
import { keepSharing } from '../lib/messages/sharing/share-loop.ts';
import { signInHosts } from '../lib/messages/sharing/sign-in-hosts.ts';
import { tabState } from '../lib/messages/tab-state.ts';
import { welcome } from '../lib/messages/welcome.ts';
import { browser, type Runtime } from '../lib/platform/browser.ts';
import { closeStorage } from '../lib/platform/storage.ts';
import { drawScene } from './card/draw-scene.tsx';

/** Every listener is registered synchronously: a worker that was asleep hears nothing else. */
export default defineBackground(() => {
  const answer = answerMessages(drawScene);
  browser.runtime.onMessage.addListener(answer as Runtime.OnMessageListener);
  browser.runtime.onConnect.addListener(takePort);
  followDrafts();
  onChanges(tellPorts);
  onChanges(({ records }) => records.length > 0 && forgetAhead());
  browser.runtime.onInstalled.addListener(({ reason }) => welcome(reason));
  browser.runtime.onStartup.addListener(() => registerGranted());
  browser.permissions.onAdded.addListener(({ origins }) => onGranted(origins ?? []));
  browser.permissions.onRemoved.addListener(() => onRevoked());
  browser.tabs.onRemoved.addListener((tab) => tabState(tab).clear());
  browser.tabs.onRemoved.addListener(() => void giveBackWhenFree());
  browser.commands.onCommand.addListener((command) => focusCard(command));
  signInHosts.watch(() => void registerGranted());
  keepSharing();
  closeStorage();
  registerGranted();
  giveBackWhenFree();
});
