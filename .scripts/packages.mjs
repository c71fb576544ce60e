// Checks the built packages as their users get them. It runs publint, checks the types (attw), checks that packages
// import only declared dependencies and work without a window, and checks the types of the elements in framework
// templates. It writes its counts for `.scripts/test.mjs`.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { writeCounts } from './counts.mjs';

const root = path.join(import.meta.dirname, '..');
const counts = { passed: 0, failed: 0, skipped: 0 };

for (const manifest of globSync('packages/*/package.json', { cwd: root }).sort()) {
  const folder = path.join(root, path.dirname(manifest));
  const pkg = JSON.parse(readFileSync(path.join(root, manifest), 'utf8'));
  report(`${pkg.name}: publint`, await publintProblems(folder, pkg));
  report(`${pkg.name}: types`, typeProblems(folder, pkg));
  report(`${pkg.name}: imports`, importProblems(folder, pkg));
  report(`${pkg.name}: in Node`, nodeProblems(pkg));
}
report('@acct-kit/elements: templates of React and Vue', templateProblems());
writeCounts('packages', counts);
if (counts.failed > 0) process.exitCode = 1;

function report(name, problems) {
  counts[problems.length === 0 ? 'passed' : 'failed'] += 1;
  console.log(`${problems.length === 0 ? '✔' : '✖'} ${name}`);
  for (const problem of problems) console.log(`  ${problem}`);
}

async function publintProblems(folder, pkg) {
  const { messages } = await publint({ pkgDir: folder, strict: true });
  return messages.map((message) => formatMessage(message, pkg, { color: false }));
}

/** Checks the types. It excludes the CDN files, which are for script tags and have no types. */
function typeProblems(folder, pkg) {
  const attw = path.join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const scripts = Object.keys(pkg.exports).filter((subpath) => subpath.startsWith('./cdn/'));
  const args = [attw, '--pack', folder, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji', '--no-color'];
  if (scripts.length > 0) args.push('--exclude-entrypoints', ...scripts);
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? [] : [stdout + stderr];
}

/** Imports all modules in Node without a window, because frameworks do this when they render pages on a server. */
function nodeProblems(pkg) {
  const modules = Object.entries(pkg.exports)
    .filter(([, target]) => typeof target === 'object')
    .map(([subpath]) => pkg.name + subpath.slice(1));
  const program = `for (const module of ${JSON.stringify(modules)}) await import(module);
    if (typeof window !== 'undefined' || typeof document !== 'undefined') throw new Error('it makes a window');`;
  const options = { cwd: root, encoding: 'utf8' };
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], options);
  return status === 0 ? [] : [stderr];
}

/** Checks the built types in JSX and in Vue templates, including the mistakes that they must reject. */
function templateProblems() {
  const vueTsc = path.join(root, 'node_modules/vue-tsc/bin/vue-tsc.js');
  const args = [vueTsc, '-p', path.join(root, 'examples/embed/tsconfig.published.json')];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? [] : [stdout];
}

/**
 * Checks the imports of scripts and of type declarations. Declarations matter because an inferred type may name a
 * package that only a dependency depends on.
 */
function importProblems(folder, pkg) {
  const declared = new Set([pkg.name, ...Object.keys({ ...pkg.dependencies, ...pkg.peerDependencies })]);
  const problems = globSync('dist/**/*.{js,d.ts}', { cwd: folder, exclude: ['dist/cdn/**'] }).flatMap((file) =>
    [...readFileSync(path.join(folder, file), 'utf8').matchAll(/(?:\bfrom|^import|\bimport\()\s*'([^'.][^']*)'/gm)]
      .map(([, specifier]) => specifier.match(/^(?:@[^/]+\/)?[^/]+/)[0])
      .filter((name) => !declared.has(name))
      .map((name) => `${file} imports ${name}, which package.json does not declare`),
  );
  return [...new Set(problems)];
}
