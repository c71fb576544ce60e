// Installs the packages of the lock file if they are not installed yet. It runs before `npm start` and `npm test`, on
// the Node of the machine. It is therefore plain JavaScript for Node 20, without dependencies.
//
//   node .scripts/prepare.mjs [script [argument …]]   then runs that script with the Node in node_modules
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const bundledNode = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Acct Kit needs Node 20 or newer; this is ${process.version}.`);
}
if (!isInstalled()) {
  console.log('Installing packages (npm ci) …');
  const status = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) fail('npm ci failed: see above. The registry must be reachable for the first run.');
}
if (!existsSync(bundledNode)) fail('The package `node` has not unpacked its Node: run `npm rebuild node`.');
if (process.argv.length > 2) process.exitCode = run(bundledNode, process.argv.slice(2));

/**
 * Whether node_modules contains every package of package-lock.json in the right version. It compares the lock file with
 * the list that npm writes when it installs.
 */
function isInstalled() {
  const wanted = readPackages('package-lock.json');
  const present = readPackages('node_modules/.package-lock.json');
  if (!wanted || !present || !existsSync(bundledNode)) return false;
  return Object.entries(wanted).every(([where, entry]) => {
    if (!where.includes('node_modules/')) return true; // This entry is a workspace.
    const found = present[where];
    return found ? found.version === entry.version && found.integrity === entry.integrity : Boolean(entry.optional);
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function npm(args) {
  const cli = process.env.npm_execpath;
  return cli ? run(process.execPath, [cli, ...args]) : run('npm', args, { shell: process.platform === 'win32' });
}

function run(command, args, options) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (done.error) fail(String(done.error.message));
  return done.status ?? 1;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
