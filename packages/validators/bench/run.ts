/**
 * Speed and size beside other libraries, in one run: `npm run bench -w packages/validators`. Each row is the median of
 * five rounds; on a busy machine compare the columns of one run only.
 */
import { measurePhoto, readImageHeader } from '../src/index.ts';
import { residentId, residentIdBasic } from '../src/index.ts';
import { jpeg, png } from '../test/image-samples.ts';
import { drawPortrait } from '../test/portrait.ts';
import { installPeers, loadIdentityPeers, loadImagePeers } from './peers.ts';
import { printSizes } from './sizes.ts';

const rounds = 5;

/** A million different numbers, four of five valid. */
function residentNumbers(): string[] {
  const random = generator(1);
  const regions = ['110105', '440301', '320102', '510107', '130102', '330106'];
  return Array.from({ length: 1_000_000 }, (_, i) => {
    const birth = new Date(Date.UTC(1940 + random(70), random(12), 1 + random(28))).toISOString().slice(0, 10);
    const seventeen = regions[random(6)]! + birth.split('-').join('') + String(random(1000)).padStart(3, '0');
    let sum = 0;
    for (const digit of seventeen) sum = (sum + Number(digit)) * 2;
    const check = (12 - (sum % 11) + (i % 5 === 0 ? 1 + random(9) : 0)) % 11;
    return Buffer.from(seventeen + '0123456789X'.charAt(check)).toString('latin1');
  });
}

function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state % below;
  };
}

/** Operations a second: the median of some rounds over `count` items each, every round over others while they last. */
function speed<T>(items: readonly T[], count: number, run: (item: T) => unknown): number {
  let useful = 0;
  const speeds = Array.from({ length: rounds }, (_, round) => {
    const first = (round * count) % items.length;
    const start = performance.now();
    for (let i = first; i < first + count; i++) if (run(items[i]!)) useful++;
    return (count / (performance.now() - start)) * 1000;
  });
  if (useful === 0) throw new Error('Nothing was recognised.');
  return speeds.sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
}

function printSpeeds(title: string, speeds: Record<string, number>): void {
  console.log(`\n${title}`);
  const [ours] = Object.values(speeds);
  for (const [name, value] of Object.entries(speeds)) {
    const ratio = value === ours ? '' : `  ${(ours! / value).toFixed(1)} times slower`;
    console.log(`  ${name.padEnd(20)}${Math.round(value).toLocaleString('en').padStart(14)} /s${ratio}`);
  }
}

function benchResidentId(): void {
  const numbers = residentNumbers();
  const speeds: Record<string, number> = {
    residentId: speed(numbers, 200_000, (number) => residentId.check(number).ok),
    residentIdBasic: speed(numbers, 200_000, (number) => residentIdBasic.check(number).ok),
  };
  for (const [name, check] of Object.entries(loadIdentityPeers())) speeds[name] = speed(numbers, 200_000, check);
  printSpeeds('Resident numbers, one million different ones', speeds);
}

function benchImageHeaders(): void {
  const files = [jpeg(295, 413, { size: 40_000 }), jpeg(4000, 3000, { orientation: 6 }), png(295, 413)].map((bytes) =>
    Buffer.from(bytes),
  );
  const items = Array.from({ length: 300_000 }, (_, i) => files[i % files.length]!);
  const speeds: Record<string, number> = {
    readImageHeader: speed(items, items.length, (bytes) => readImageHeader(bytes).ok),
  };
  for (const [name, read] of Object.entries(loadImagePeers())) {
    speeds[name] = speed(items, items.length, (bytes) => read(bytes)?.width);
  }
  printSpeeds('Image heads', speeds);
}

function benchPhoto(): void {
  const portrait = drawPortrait();
  const perSecond = speed([...Array(30).keys()], 30, () => measurePhoto(portrait));
  console.log(`\nmeasurePhoto of 295×413: ${(1000 / perSecond).toFixed(1)} ms`);
}

installPeers();
benchResidentId();
benchImageHeaders();
benchPhoto();
await printSizes();
