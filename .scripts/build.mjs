// Builds the packages with rollup.config.mjs, and creates the manifest of the elements.
//
//   --if-needed   builds only if an input has changed since the last build, or if an output is missing
//   --no-types    leaves out the type declarations, which `npm start` does not need
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cli as analyzeElements } from '@custom-elements-manifest/analyzer/cli.js';

const root = path.join(import.meta.dirname, '..');
const record = path.join(root, '.cache/build.json');
const withTypes = !process.argv.includes('--no-types');

const inputs = hashOfInputs();
if (!process.argv.includes('--if-needed') || !isCurrent()) await build();

async function build() {
  console.log('Building the packages …');
  for (const folder of globSync('packages/*/dist', { cwd: root })) rmSync(path.join(root, folder), { recursive: true });
  rmSync(record, { force: true });
  const rollup = path.join(root, 'node_modules/rollup/dist/bin/rollup');
  const flags = ['--config', '--silent', ...(withTypes ? [] : ['--configNoTypes'])];
  const { status } = spawnSync(process.execPath, [rollup, ...flags], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  await analyzeElements({ argv: ['analyze'], cwd: path.join(root, 'packages/elements') });
  mkdirSync(path.dirname(record), { recursive: true });
  writeFileSync(record, JSON.stringify({ inputs, withTypes }));
}

function isCurrent() {
  if (!existsSync(record)) return false;
  const last = JSON.parse(readFileSync(record, 'utf8'));
  return last.inputs === inputs && (last.withTypes || !withTypes) && outputs().every((file) => existsSync(file));
}

function outputs() {
  return globSync('packages/*/package.json', { cwd: root }).flatMap((manifest) => {
    const targets = Object.values(JSON.parse(readFileSync(path.join(root, manifest), 'utf8')).exports);
    return targets.map((target) => path.join(root, path.dirname(manifest), target.default ?? target));
  });
}

function hashOfInputs() {
  const files = globSync(
    [
      'package-lock.json',
      'rollup.config.mjs',
      '.scripts/cdn-plugins.mjs',
      '.scripts/chromium-83.json',
      'tsconfig.json',
      'packages/*/package.json',
      'packages/elements/custom-elements-manifest.config.mjs',
      'packages/*/src/**/*.ts',
    ],
    { cwd: root, exclude: ['**/*.test.ts'] },
  ).sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  return hash.digest('hex');
}
