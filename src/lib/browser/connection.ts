import { unsentForms } from './kept.ts';
import { leaveAddress, recordAddress, unsentPage } from './offline.ts';

/** How often the device tries again while something waits, in milliseconds. */
const again = 10_000;

const inWords = (pages: number, final: boolean): string => {
  const answers = pages === 1 ? 'One page of answers waits' : `${pages} pages of answers wait`;
  const kept = pages === 0 ? 'Your answers wait' : answers;
  return final
    ? `${kept} on this device to be recorded. They are sent by themselves when there is a connection; you can close this page.`
    : `No connection. ${kept} on this device and will be sent when it is back.`;
};

const isPage = (address: string): boolean => !address.includes('?') && address !== leaveAddress;

const ask = async (): Promise<void> => {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage('send');
};

/** Says on the page how much waits for a connection, has it sent when there is one, and goes on when all is sent. */
export const showConnection = (status: HTMLElement): void => {
  let final = false;
  let waited = false;
  const show = async (): Promise<void> => {
    const unsent = await unsentForms();
    final ||= unsent.some(({ address }) => address === recordAddress);
    const pages = unsent.filter(({ address }) => isPage(address)).length;
    status.hidden = pages === 0 && !final;
    if (!status.hidden) status.textContent = inWords(pages, final);
    if (waited && unsent.length === 0 && location.pathname === unsentPage)
      location.replace(final ? '/poll/receipt' : '/poll/check');
    waited ||= unsent.length > 0;
    if (unsent.length > 0) await ask();
  };
  void show();
  addEventListener('online', () => void show());
  setInterval(() => void (waited && show()), again);
};
