import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { median } from './median.ts';
import { races } from './races.ts';

const turns = 3;

/** Lets all contestants of a race have their turns one after another, again and again, and prints what they reach. */
export function printRace(name: string): void {
  const { title, contestants } = races[name]!;
  const speeds = Object.keys(contestants()).map((contestant) => ({ contestant, reached: [] as number[] }));
  for (let turn = 0; turn < turns; turn++) {
    for (const { contestant, reached } of speeds) reached.push(takeTurn(name, contestant));
  }
  console.log(`\n${title.padEnd(42)}${'median'.padStart(14)}${'best'.padStart(14)}   ours is`);
  const [ours] = speeds;
  for (const { contestant, reached } of speeds) {
    const ratio = contestant === ours!.contestant ? '' : `   ${(median(ours!.reached) / median(reached)).toFixed(1)} ×`;
    console.log(`  ${contestant.padEnd(40)}${rate(median(reached))}${rate(Math.max(...reached))}${ratio}`);
  }
}

function takeTurn(race: string, contestant: string): number {
  const script = path.join(import.meta.dirname, 'turn.ts');
  return Number(execFileSync(process.execPath, [...process.execArgv, script, race, contestant], { encoding: 'utf8' }));
}

function rate(perSecond: number): string {
  return `${Math.round(perSecond).toLocaleString('en')}/s`.padStart(14);
}
