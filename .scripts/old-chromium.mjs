// Real old browser engines, like the ones in the secure browsers of government desktops. They are builds of Chromium
// for cloud functions from npm. As a program, this file puts the missing ones into .cache. The tests use the ones that
// they find there.
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const cache = path.join(import.meta.dirname, '../.cache/engines');

export const oldChromiums = [
  { name: 'Chromium 83', package: 'chrome-aws-lambda@3.1.1' },
  { name: 'Chromium 88', package: 'chrome-aws-lambda@5.5.0' },
].map((one) => ({ ...one, executablePath: path.join(cache, one.name.toLowerCase().replace(' ', '-')) }));

/** Downloads the package without its dependencies. It does not run any code of the package. */
async function install({ name, package: spec, executablePath }) {
  console.log(`Fetching ${name} …`);
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'fresh-'));
  try {
    run('npm', ['pack', spec, '--silent', '--pack-destination', folder]);
    run('tar', ['-xzf', path.join(folder, `${spec.replace('@', '-')}.tgz`), '-C', folder]);
    const unpacked = path.join(folder, 'chromium');
    await pipeline(
      createReadStream(path.join(folder, 'package/bin/chromium.br')),
      createBrotliDecompress(),
      createWriteStream(unpacked, { mode: 0o755 }),
    );
    await rename(unpacked, executablePath);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const chromium of oldChromiums) if (!existsSync(chromium.executablePath)) await install(chromium);
}
