// `npm test` runs all steps, and `npm test -- unit browser` runs only some of them. After a failed step, the other
// steps still run. The last line is the sum of all steps.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { closingLine, forgetCounts, readCounts, writeCounts } from './counts.mjs';
import { inOwnFolder } from './own-folder.mjs';

const root = path.join(import.meta.dirname, '..');

// Each step is a script of package.json. Steps with `count` report how many tests they ran; each other step counts as
// one test. Steps with `built` need the build, so they do not run when the build failed in this run.
const lint = { name: 'lint' };
const typecheck = { name: 'typecheck' };
const unit = { name: 'unit', script: 'test:unit', count: true };
const browser = { name: 'browser', script: 'test:browser', count: true };
const build = { name: 'build' };
const size = { name: 'size', count: true, built: true };
const packages = { name: 'packages', script: 'test:packages', count: true, built: true };
const journeys = { name: 'journeys', script: 'test:journeys', count: true, built: true };
const oldBrowsers = { name: 'old-browsers', script: 'test:old-browsers', count: true };
const engines = { name: 'engines', script: 'test:engines', count: true, built: true };

/**
 * Stages run one after another. The lanes of a stage run in parallel, and the steps of a lane run one after another.
 * Steps that use one core are in two lanes. A step that uses both cores has a stage with one lane.
 */
const stages = [
  [[lint], [typecheck, build]],
  [[unit]],
  [[browser]],
  [[size], [packages]],
  [[oldBrowsers]],
  [[journeys]],
  [[engines]],
];

const steps = stages.flat(2);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
let buildFailed = false;
await inOwnFolder(async (env) => {
  for (const lanes of stages.map(askedLanes))
    await Promise.all(lanes.map((lane) => runLane(lane, lanes.length > 1, env)));
});

console.log(`\n${lines.join('\n')}\n`);
writeCounts('total', total);
console.log(closingLine(total));
if (total.failed > 0) process.exitCode = 1;

function askedLanes(lanes) {
  const isAsked = ({ name }) => asked.length === 0 || asked.includes(name);
  return lanes.map((lane) => lane.filter(isAsked)).filter((lane) => lane.length > 0);
}

async function runLane(lane, isBeside, env) {
  for (const step of lane) await runStep(step, isBeside, env);
}

async function runStep({ name, script = name, count = false, built = false }, isBeside, env) {
  forgetCounts(name);
  const started = performance.now();
  const isLeftOut = built && buildFailed;
  const title = `\n── ${name}`;
  if (!isBeside) console.log(title);
  const { good, output } = isLeftOut
    ? { good: false, output: 'Not run: the build failed.\n' }
    : await npmRun(script, isBeside, env);
  if (isBeside) console.log(title);
  process.stdout.write(output);
  if (name === 'build') buildFailed = !good;
  const counts = result(good, count ? readCounts(name) : undefined, count);
  for (const key of Object.keys(total)) total[key] += counts[key];
  const seconds = `${((performance.now() - started) / 1000).toFixed(0)} s`;
  lines.push(`${counts.failed === 0 ? '✔' : '✖'} ${name.padEnd(10)}${seconds.padStart(6)}   ${closingLine(counts)}`);
}

/**
 * Returns the counts of a step. A step that fails without a failed test, or that runs no test, counts as one failure.
 */
function result(good, counts, counted) {
  if (!counted) return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 };
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
  if (good && passed + failed === 0) console.error('No test ran.');
  return { passed, failed: failed === 0 && (!good || passed === 0) ? 1 : failed, skipped };
}

/**
 * Runs a script of package.json. With `keepsOutput` it returns the output, so that parallel steps do not mix theirs.
 */
async function npmRun(script, keepsOutput, env) {
  const cli = process.env.npm_execpath;
  const args = ['run', '--silent', script];
  const options = { cwd: root, env, stdio: keepsOutput ? ['ignore', 'pipe', 'pipe'] : 'inherit' };
  const child = cli
    ? spawn(process.execPath, [cli, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
  const outputs = keepsOutput ? Promise.all([text(child.stdout), text(child.stderr)]) : [];
  const [status] = await once(child, 'close');
  return { good: status === 0, output: (await outputs).join('') };
}
