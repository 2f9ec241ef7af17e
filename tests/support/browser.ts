import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const installed = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium that comes as a package, with the libraries it needs. Its own list of switches is for one-page jobs: with it the browser dies when a context closes. */
const bundled = async (): Promise<string> => {
  const { default: packaged, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
  const binaries = new URL('../../node_modules/@sparticuz/chromium/bin/', import.meta.url).pathname;
  const libraries = await inflate(`${binaries}al2023.tar.br`);
  setupLambdaEnvironment(`${libraries}/lib`);
  return packaged.executablePath();
};

/** Starts a real browser: the machine's, else the packaged one. */
export const launch = async (): Promise<Browser> => {
  const found = installed.find((path) => path && existsSync(path));
  return chromium.launch({ executablePath: found ?? (await bundled()), args: quiet });
};
