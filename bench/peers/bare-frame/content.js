// Puts the frame into the page, and tells the background each new address.
const host = document.createElement('bare-frame');
const frame = document.createElement('iframe');
frame.src = chrome.runtime.getURL('frame.html');
frame.style.cssText = 'width:384px;height:640px;border:0';
host.style.cssText = 'position:fixed;right:24px;bottom:24px;z-index:2147483647';
host.attachShadow({ mode: 'closed' }).append(frame);
document.body.append(host);

globalThis.navigation.addEventListener('currententrychange', () => {
  chrome.runtime.sendMessage({ at: location.href });
});
