// The collection form beside the same fields in plain HTML, SurveyJS and Form.io. The others show all fields at once; the
// element shows the first section, which is when a person can begin, and lists the mistakes of all sections on top.
import { startBench, type Bench, type Opened } from './browser.ts';
import { bundle } from './bundle.ts';
import { contestantsFor, type Contestant } from './form/contestants.ts';
import { sectionsOfBeijing } from './form/fields.ts';
import { inTurns } from './in-turns.ts';
import { longestTask } from './longest-task.ts';
import { median } from './median.ts';
import type { Result } from './report.ts';

const runs = 7;
const keystrokes = 40;
/** Milliseconds between keys, as somebody types who is quick at it. */
const pace = 90;

interface Slow {
  readonly usable: number;
  readonly keys: readonly number[];
  readonly mistakes: { readonly time: number; readonly count: number };
}

/** Types into the field. */
async function type({ page }: Opened, { field }: Contestant): Promise<number[]> {
  await page.evaluate(`void bench.watchKeys(${JSON.stringify(field)})`);
  await page.keyboard.type('a'.repeat(keystrokes), { delay: pace });
  return page.evaluate<number[]>('bench.keys');
}

async function openForm(bench: Bench, slowdown: number) {
  const opened = await bench.open();
  await opened.slowDown(slowdown);
  await opened.page.goto(bench.url);
  const usable = await opened.page.evaluate<number>('bench.usable');
  return { opened, usable };
}

async function slowly(bench: Bench, contestant: Contestant): Promise<Slow> {
  const { opened, usable } = await openForm(bench, 4);
  const { page } = opened;
  const keys = await type(opened, contestant);
  await page.reload();
  await page.evaluate('bench.usable');
  await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve))');
  const mistakes = await page.evaluate<Slow['mistakes']>(
    `bench.mistakesShown(() => { ${contestant.submit} }, ${JSON.stringify(contestant.errors)})`,
  );
  await page.context().close();
  return { usable, keys, mistakes };
}

/** The longest task while somebody types and the draft is saved, at full speed. */
async function longestTyping(bench: Bench, contestant: Contestant): Promise<number> {
  const { opened } = await openForm(bench, 1);
  const longest = await longestTask(opened.session, async () => {
    await type(opened, contestant);
    await opened.page.waitForFunction(contestant.isSaved);
  });
  await opened.page.context().close();
  return longest;
}

/** With the processor four times slower: what a person waits for. */
export async function measureForm(): Promise<Result> {
  const program = await bundle(new URL('form/page.ts', import.meta.url), 'bench');
  const contestants = contestantsFor(sectionsOfBeijing());
  const names = contestants.map(({ name }) => name);
  const benches = new Map<string, Bench>();
  for (const { name, files, controls, count } of contestants) {
    const awaited = `const awaited = ${JSON.stringify({ controls, count })};`;
    benches.set(name, await startBench({ ...files, '/page.js': ['text/javascript', () => awaited + program] }));
  }
  const of =
    <Answer>(measure: (bench: Bench, contestant: Contestant) => Promise<Answer>) =>
    (name: string) =>
      measure(
        benches.get(name)!,
        contestants.find((one) => one.name === name)!,
      );

  const slow = await inTurns(runs, names, of(slowly));
  const tasks = await inTurns(3, names, of(longestTyping));
  for (const bench of benches.values()) await bench.close();

  const figuresOf = (name: string): number[] => [
    median(slow[name]!.map(({ usable }) => usable)),
    median(slow[name]!.flatMap(({ keys }) => keys)),
    median(slow[name]!.map(({ mistakes }) => mistakes.time)),
  ];
  const floor = figuresOf('plain');
  const rows = names.map((name) => [
    name,
    ...figuresOf(name).flatMap((figure, index) => [figure, figure / floor[index]!]),
    String(slow[name]![0]!.mistakes.count),
    median(tasks[name]!),
  ]);
  const element = figuresOf('acct-collection-form');
  return {
    titles: [
      'four times slower',
      'usable ms',
      '÷ plain',
      'key to paint ms',
      '÷ plain',
      'mistakes shown ms',
      '÷ plain',
      'of them',
      'full speed: longest task ms',
    ],
    rows,
    promises: [
      { what: 'usable, beside plain HTML', value: element[0]! / floor[0]!, atMost: 1.5 },
      { what: 'a key to the paint, beside plain HTML', value: element[1]! / floor[1]!, atMost: 1.2 },
      { what: 'all mistakes shown, beside plain HTML', value: element[2]! / floor[2]!, atMost: 2 },
      {
        what: 'longest task while typing and saving, ms',
        value: median(tasks['acct-collection-form']!),
        atMost: 50,
      },
    ],
  };
}
