// `npm test`: every check in order. `npm test -- unit browser` runs some of them. A step that fails does not stop the
// rest; the last line sums them all.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { closingLine, forgetCounts, readCounts, writeCounts } from './counts.mjs';

const root = path.join(import.meta.dirname, '..');

// Each is a script of package.json. Those that `count` say how many tests they ran; the others are one check. Those that
// need the build do not run when it failed in this run.
const steps = [
  { name: 'lint' },
  { name: 'typecheck' },
  { name: 'unit', script: 'test:unit', count: true },
  { name: 'browser', script: 'test:browser', count: true },
  { name: 'build' },
  { name: 'size', count: true, built: true },
  { name: 'packages', script: 'test:packages', count: true, built: true },
  { name: 'journeys', script: 'test:journeys', count: true, built: true },
  { name: 'engines', script: 'test:engines', count: true, built: true },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
let buildFailed = false;
for (const { name, script = name, count = false, built = false } of steps) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n── ${name}`);
  forgetCounts(name);
  const started = performance.now();
  if (built && buildFailed) console.error('Not run: the build failed.');
  const good = !(built && buildFailed) && npmRun(script);
  if (name === 'build') buildFailed = !good;
  const counts = result(good, count ? readCounts(name) : undefined, count);
  for (const key of Object.keys(total)) total[key] += counts[key];
  const seconds = `${((performance.now() - started) / 1000).toFixed(0)} s`;
  lines.push(`${counts.failed === 0 ? '✔' : '✖'} ${name.padEnd(10)}${seconds.padStart(6)}   ${closingLine(counts)}`);
}

console.log(`\n${lines.join('\n')}\n`);
writeCounts('total', total);
console.log(closingLine(total));
if (total.failed > 0) process.exitCode = 1;

/** A step that fails without a failed test, or that runs no test, counts as one failure. */
function result(good, counts, counted) {
  if (!counted) return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 };
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
  if (good && passed + failed === 0) console.error('No test ran.');
  return { passed, failed: failed === 0 && (!good || passed === 0) ? 1 : failed, skipped };
}

function npmRun(script) {
  const cli = process.env.npm_execpath;
  const args = ['run', '--silent', script];
  const { status } = cli
    ? spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}
