/**
 * One turn of one contestant, in a process of its own, so that no library pays for the garbage, the caches or the
 * discarded code of another: `node bench/turn.ts <race> <contestant>` prints operations a second.
 */
import { median } from './median.ts';
import { races } from './races.ts';

/** The first is not timed: the engine gets to know the code. */
const rounds = 6;

const [raceName, contestant] = process.argv.slice(2);
const race = races[raceName!]!;
const items = race.items() as never[];
const run = race.contestants()[contestant!]!;

const perRound = items.length / rounds;
let useful = 0;
const speeds = Array.from({ length: rounds }, (_, round) => {
  const end = (round + 1) * perRound;
  const start = performance.now();
  for (let i = round * perRound; i < end; i++) if (run(items[i]!)) useful++;
  return (perRound / (performance.now() - start)) * 1000;
});
if (useful === 0) throw new Error(`${contestant} recognised nothing.`);
console.log(median(speeds.slice(1)));
