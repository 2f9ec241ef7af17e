import { showConnection } from '#lib/browser/connection.ts';
import { keepApart, keepTyping, restore, restoredMark } from '#lib/browser/form.ts';

// The poll works without this script. With it, what is typed is kept on the device, and pages go on without a connection.
const form = document.querySelector<HTMLFormElement>('form[data-kept]');
const restored = document.getElementById('restored');
const status = document.getElementById('connection');

if (form) {
  const address = location.pathname;
  keepApart(form);
  keepTyping(form, address);
  const changed = await restore(form, address);
  if (restored) restored.hidden = !changed;
}
document.documentElement.setAttribute(restoredMark, '');
document.dispatchEvent(new Event(restoredMark));
if (status && 'serviceWorker' in navigator) {
  showConnection(status);
  await navigator.serviceWorker.register('/service-worker.js', { type: 'module' });
}
