// The viewer's table beside a bare table of the same virtualiser. The CDN files run under the policy they are made for.
import { startBench, type Opened } from './browser.ts';
import { bundle } from './bundle.ts';
import { cdnFiles } from './cdn-files.ts';
import { inTurns } from './in-turns.ts';
import { median } from './median.ts';
import type { Result } from './report.ts';
import type { Smoothness } from './viewer/page.ts';

const counts = [1000, 10_000, 100_000];
const promised = 10_000;
const runs = 7;
const scrolls = 5;

const policy =
  "default-src 'none'; script-src 'nonce-n'; style-src 'self'; require-trusted-types-for 'script'; trusted-types acct-kit";
const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="stylesheet" href="/page.css">
<div id="bare"></div><ce-credit-viewer region="110000"></ce-credit-viewer>
<script nonce="n" type="module" src="/ce-credit-viewer.min.js"></script><script nonce="n" src="/page.js"></script>`;
const styles = '#bare { height: 560px; overflow: auto } #bare table { width: 100% }';

const tables = ['bare', 'table'] as const;
type Table = (typeof tables)[number];

interface Scrolling extends Smoothness {
  /** What the main thread does in a frame, in milliseconds of its own time. */
  readonly work: number;
}

/** Runs a function of the page's program. */
const call = <Answer>({ page }: Opened, name: string, ...args: (string | number)[]): Promise<Answer> =>
  page.evaluate<Answer>(`bench.${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`);

async function busyIn({ session }: Opened): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
}

type Place = { readonly x: number; readonly y: number };

/** What scrolls a table that is on the screen. */
const movers = {
  /** The page itself, 200 px a frame for 3 s, as the peers in the field were measured. */
  script: (opened: Opened, name: Table): Promise<unknown> => call(opened, 'scroll', name),
  /** A wheel, 6000 px/s: the browser moves what is drawn without waiting for the page. */
  wheel: ({ session }: Opened, _name: Table, place: Place): Promise<unknown> =>
    session.send('Input.synthesizeScrollGesture', {
      ...place,
      yDistance: -18_000,
      speed: 6000,
      gestureSourceType: 'mouse',
      preventFling: true,
    }),
};

/** How a table scrolls while something moves it. */
async function watch(opened: Opened, name: Table, move: (typeof movers)[keyof typeof movers]): Promise<Scrolling> {
  await opened.session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const place = await call<Place>(opened, 'turnTo', name);
  await call(opened, 'startCounting');
  const before = await busyIn(opened);
  await move(opened, name, place);
  const after = await busyIn(opened);
  const smoothness = await call<Smoothness>(opened, 'stopCounting');
  return { ...smoothness, work: (after - before) / smoothness.shown };
}

/** How much of a table is missing while a wheel moves it; looking takes time, so that nothing else is measured meanwhile. */
async function gaps(opened: Opened, name: Table): Promise<number> {
  const place = await call<Place>(opened, 'turnTo', name);
  await call(opened, 'startLooking', name);
  await movers.wheel(opened, name, place);
  return call<number>(opened, 'stopLooking');
}

/** Milliseconds to the first rows, and, four times slower, the smoothness of scrolling and the time for another year. */
export async function measureViewer(): Promise<Result> {
  const program = await bundle(new URL('viewer/page.ts', import.meta.url), 'bench');
  const bench = await startBench(
    {
      '/': ['text/html', () => page],
      '/page.css': ['text/css', () => styles],
      '/page.js': ['text/javascript', () => program],
      ...cdnFiles,
    },
    policy,
  );
  /** What a fresh page answers, slowed once it has loaded. */
  const ask = async <Answer>(slowdown: number, question: (opened: Opened) => Promise<Answer>): Promise<Answer> => {
    const opened = await bench.open();
    await opened.page.goto(bench.url);
    await opened.slowDown(slowdown);
    const answer = await question(opened);
    await opened.page.context().close();
    return answer;
  };
  const scrolling = <Answer>(
    times: number,
    count: number,
    measure: (opened: Opened, name: Table) => Promise<Answer>,
  ): Promise<Record<Table, Answer[]>> =>
    inTurns(times, tables, (name) =>
      ask(4, async (opened) => {
        await call(opened, 'showRows', name, count);
        return measure(opened, name);
      }),
    );

  const rows: (string | number)[][] = [];
  const promises: Result['promises'][number][] = [];
  for (const count of counts) {
    const first = await inTurns(runs, [...tables, 'viewer'], (name) =>
      ask(1, (opened) => call<number>(opened, 'firstRows', name, count)),
    );
    const script = await scrolling(scrolls, count, (opened, name) => watch(opened, name, movers.script));
    const wheel = await scrolling(scrolls, count, (opened, name) => watch(opened, name, movers.wheel));
    const blank = await scrolling(1, count, gaps);
    const otherYear = median(await ask(4, (opened) => call<number[]>(opened, 'otherYears', count)));
    const ratio = median(first.table) / median(first.bare);
    for (const name of tables) {
      const figures = [script, wheel].flatMap((of) =>
        (['dropped', 'work'] as const).map((figure) => median(of[name].map((run) => run[figure]))),
      );
      const year = name === 'table' ? otherYear : '';
      rows.push([`${count} ${name}`, median(first[name]), ...figures, median(blank[name]), year]);
    }
    rows.push([`${count} viewer`, median(first.viewer)]);
    if (count !== promised) continue;
    promises.push(
      { what: `first rows of ${count}, beside the bare table`, value: ratio, atMost: 1.5 },
      { what: 'dropped frames, %', value: median(script.table.map(({ dropped }) => dropped)), atMost: 5 },
      { what: 'another year, ms', value: otherYear, atMost: 50 },
    );
  }
  await bench.close();
  return {
    titles: [
      'records',
      'first rows ms',
      ...['script', 'wheel'].flatMap((by) => [`by ${by}: dropped %`, 'work ms']),
      'blank %',
      'another year ms',
    ],
    rows,
    promises,
  };
}
