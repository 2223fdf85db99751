import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

/**
 * Starts a browser on any Linux machine: the one CHROME_PATH names, an installed Chrome or
 * Chromium, or the one inside @sparticuz/chromium, which needs nothing from the machine. Fails
 * where the browser starts but draws no letters, for then pages are blank while tests pass.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env.CHROME_PATH, ...usualPlaces].find(
    (path) => path !== undefined && existsSync(path),
  );
  const packaged = installed === undefined ? await unpackedBrowser() : null;
  const browser = await chromium.launch({
    executablePath: installed ?? join(packaged ?? '', 'chromium'),
    args: ['--disable-background-networking', '--disable-gpu', ...rootArguments()],
    ...(packaged !== null && { env: { ...process.env, ...environmentFor(packaged) } }),
  });
  await refuseBlankPages(browser);
  return browser;
}

/** How long a page may take to come to something, in milliseconds: machines may be busy. */
export const patience = 15_000;

const usualPlaces = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
];

// Chromium refuses its sandbox to root.
const rootArguments = (): string[] => (userInfo().uid === 0 ? ['--no-sandbox'] : []);

/** The folder of the packaged browser, unpacked once for each version and user. */
export async function unpackedBrowser(): Promise<string> {
  const require = createRequire(import.meta.url);
  const packageFolder = packageOf(require.resolve('@sparticuz/chromium'), '@sparticuz/chromium');
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  const folder = join(tmpdir(), `lektura-chromium-${version}-${userInfo().uid}`);
  if (existsSync(folder)) return folder;
  const unfinished = await mkdtemp(join(tmpdir(), 'lektura-chromium-unpacking-'));
  await Promise.all([
    inflate(join(packageFolder, 'bin/chromium.br'), join(unfinished, 'chromium')),
    unpack(join(packageFolder, 'bin/al2023.tar.br'), join(unfinished, 'libraries')),
    unpack(join(packageFolder, 'bin/fonts.tar.br'), join(unfinished, 'fonts')),
  ]);
  await chmod(join(unfinished, 'chromium'), 0o755);
  await writeFile(join(unfinished, 'fonts.conf'), fontsConfiguration(folder));
  // Two test runs may unpack at once: the folder appears whole, and the later one gives way.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
  return folder;
}

const packageOf = (entry: string, name: string): string =>
  entry.slice(0, entry.lastIndexOf(name) + name.length);

const inflate = (from: string, to: string): Promise<void> =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));

// tar stops reading at the archive's end mark, so it is given a file and not a pipe.
async function unpack(archive: string, folder: string): Promise<void> {
  const plain = `${folder}.tar`;
  await inflate(archive, plain);
  await mkdir(folder, { recursive: true });
  await promisify(execFile)('tar', ['-x', '-f', plain, '-C', folder]);
  await rm(plain);
}

// The fonts.conf inside the package looks for fonts in /tmp/fonts only.
const fontsConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;

const environmentFor = (folder: string): Record<string, string> => ({
  LD_LIBRARY_PATH: join(folder, 'libraries', 'lib'),
  FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  FONTCONFIG_PATH: dirname(join(folder, 'fonts.conf')),
});

async function refuseBlankPages(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const width = await page.evaluate(
    "document.createElement('canvas').getContext('2d').measureText('iii').width",
  );
  await page.close();
  if (!(Number(width) > 0)) {
    await browser.close();
    throw new Error('The browser starts but finds no font, so every page would be blank.');
  }
}
