// Finds a Chromium for the tests. It tries CHROME_PATH first, then an installed Chrome, Chromium or Edge. If there is
// none, it uses the browser in the npm package @sparticuz/chromium, which needs no system library. ACCT_BROWSER=bundled
// always selects the browser from the package.
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = path.join(import.meta.dirname, '..');
const run = promisify(execFile);

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {string[]} args
 * @property {Record<string, string>} env variables that it needs in addition to those of this process
 * @property {boolean} bundled whether it is the headless shell from npm, which has no Chinese font
 */

/** @returns {Promise<Browser>} */
export async function findBrowser(environment = process.env) {
  const installed = environment.ACCT_BROWSER === 'bundled' ? undefined : await findInstalled(environment);
  if (!installed) return unpackBundled();
  return { executablePath: installed, args: commonArgs(), env: {}, bundled: false };
}

function commonArgs() {
  const args = ['--disable-dev-shm-usage'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return args;
}

async function findInstalled(environment) {
  if (environment.CHROME_PATH) {
    if (existsSync(environment.CHROME_PATH)) return environment.CHROME_PATH;
    throw new Error(`CHROME_PATH names no file: ${environment.CHROME_PATH}`);
  }
  for (const candidate of candidates(environment)) {
    if (existsSync(candidate) && (await answers(candidate))) return candidate;
  }
  return undefined;
}

function candidates({ PATH = '', PROGRAMFILES, 'PROGRAMFILES(X86)': programFilesX86, LOCALAPPDATA }) {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', path.join(os.homedir(), 'Applications')].map((folder) =>
        path.join(folder, `${name}.app/Contents/MacOS/${name}`),
      ),
    );
  }
  if (process.platform === 'win32') {
    return [PROGRAMFILES, programFilesX86, LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) =>
        [
          'Google/Chrome/Application/chrome.exe',
          'Chromium/Application/chrome.exe',
          'Microsoft/Edge/Application/msedge.exe',
        ].map((file) => path.join(folder, file)),
      );
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = [
    ...PATH.split(path.delimiter).filter(Boolean),
    '/usr/bin',
    '/opt/google/chrome',
    '/opt/microsoft/msedge',
  ];
  return [...new Set(folders)].flatMap((folder) =>
    [...names, 'chrome', 'msedge'].map((name) => path.join(folder, name)),
  );
}

/**
 * Whether an executable is a real browser. Some distributions install a stub that only explains how to get the browser.
 * On Windows this does not start the executable, because it would open a window.
 */
async function answers(executable) {
  if (process.platform === 'win32') return true;
  return run(executable, ['--version'], { timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}

/**
 * Unpacks the browser into `.cache`, if it is not there yet. Its package always unpacks into the temporary folder, so
 * this gives it a temporary folder inside `.cache`.
 */
async function unpackBundled() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser found. Install Chrome, Chromium or Edge, or name one in CHROME_PATH.');
  }
  const manifest = path.join(root, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8'));
  const folder = path.join(root, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) {
    await mkdir(path.dirname(folder), { recursive: true });
    const fresh = await mkdtemp(`${folder}-`);
    await unpack(fresh);
    // The rename fails when another run was faster. Its folder has the same content, so this uses it.
    await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }));
  }
  return {
    executablePath: path.join(folder, 'chromium'),
    args: [...new Set([...commonArgs(), '--no-sandbox', '--no-zygote', '--disable-gpu'])],
    env: { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'), FONTCONFIG_FILE: await describeFonts(folder) },
    bundled: true,
  };
}

/**
 * Writes a fontconfig file with the fonts of the package and of the machine. The browser exits when it finds no font.
 */
async function describeFonts(folder) {
  const file = path.join(folder, 'fonts.conf');
  const dirs = [path.join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${dirs.map((dir) => `  <dir>${dir}</dir>`).join('\n')}
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
  // The file is written only when its content changes, because another run may be reading it.
  if ((await readFile(file, 'utf8').catch(() => '')) !== text) await writeFile(file, text);
  return file;
}

async function unpack(folder) {
  const program = "(await import('@sparticuz/chromium')).default.executablePath()";
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  const child = spawn(process.execPath, ['--input-type=module', '--eval', `await ${program}`], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  const status = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (status !== 0) throw new Error(`@sparticuz/chromium could not be unpacked into ${folder}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(JSON.stringify(await findBrowser(), undefined, 2));
}
