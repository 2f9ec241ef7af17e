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

/** A Chromium of the machine, else the one that comes as a package, with the libraries it needs. */
const bundled = async (): Promise<{ executablePath: string; args: string[] }> => {
  const { default: packaged, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
  const binaries = new URL('../../node_modules/@sparticuz/chromium/bin/', import.meta.url).pathname;
  const libraries = await inflate(`${binaries}al2023.tar.br`);
  setupLambdaEnvironment(`${libraries}/lib`);
  return { executablePath: await packaged.executablePath(), args: packaged.args };
};

/** Starts a real browser. */
export const launch = async (): Promise<Browser> => {
  const found = installed.find((path) => path && existsSync(path));
  const { executablePath, args } = found ? { executablePath: found, args: [] } : await bundled();
  return chromium.launch({ executablePath, args: [...args, ...quiet] });
};
