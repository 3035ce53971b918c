import { installChromium } from './setup/browsers.mjs';
import { run } from './setup/run.mjs';
import { giveUp, say } from './setup/say.mjs';

const trouble = await installChromium();
if (trouble) giveUp(`${trouble} Install Chromium, then run npm start again.`);
say('Building the extension.');
if (!run('wxt', ['build', '-b', 'chrome'])) giveUp('The extension does not build.');

const { showDemo } = await import('./demo/show-demo.ts');
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const flag = (name) => process.argv.includes(name);
await showDemo({ window: hasDisplay && !flag('--headless'), stay: flag('--stay'), say });
