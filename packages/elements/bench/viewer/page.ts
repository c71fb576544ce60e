// What the bench of the viewer does in its page.
import type { CreditRecord } from '@acct-kit/core/contract';
import type { CeCreditViewer } from '../../src/viewer/ce-credit-viewer.ts';
import { showBare } from './bare.ts';

const frame = (): Promise<number> => new Promise(requestAnimationFrame);
const viewer = (): CeCreditViewer => document.querySelector('ce-credit-viewer')!;
const inViewer = (selector: string): HTMLElement | null => viewer().shadowRoot!.querySelector(selector);
const yearChoice = (): HTMLSelectElement | null => viewer().shadowRoot!.querySelector('select[name=year]');
const bare = (): HTMLElement => document.querySelector('#bare')!;

/** Records over ten years, as many a year. */
const makeRecords = (count: number): CreditRecord[] =>
  Array.from({ length: count }, (_, index) => {
    const year = 2026 - (index % 10);
    const day = `${year}-0${1 + (index % 9)}-1${index % 10}`;
    return {
      id: String(index).padStart(22, 'r'),
      year,
      category: index % 3 ? 'professional' : 'general',
      credits: `${1 + (index % 9)}.50`,
      title: `政府会计准则解读（第 ${index} 讲）`,
      provider: `示例培训中心 ${index % 7}`,
      completedOn: day,
      status: index % 11 ? 'registered' : 'pending',
      registeredAt: `${day}T08:00:00.000Z`,
    };
  });

/** Another year, or all with `''`. */
async function choose(year: string): Promise<void> {
  const select = yearChoice()!;
  select.value = year;
  select.dispatchEvent(new Event('change'));
  await viewer().updateComplete;
}

/** The table of the viewer, opened for search and filters and showing one year. */
async function openTable(records: readonly CreditRecord[]): Promise<void> {
  viewer().records = records;
  await viewer().updateComplete;
  inViewer('[part=records] button')!.click();
  while (yearChoice() === null) await frame();
  await choose('2026');
  await new Promise((resolve) => requestIdleCallback(resolve));
}

/** What can be shown: the bare table, the viewer's table, and the viewer with all that it works out. */
const contestants = {
  bare: { prepare: async () => undefined, show: async (records: readonly CreditRecord[]) => showBare(records, bare()) },
  table: { prepare: openTable, show: () => choose('') },
  viewer: {
    prepare: async () => undefined,
    show: async (records: readonly CreditRecord[]) => {
      viewer().records = records;
      await viewer().updateComplete;
    },
  },
};

export type Contestant = keyof typeof contestants;

/** Milliseconds until the first rows are painted: to the first task after their frame, what comes later is not in it. */
export async function firstRows(name: Contestant, count: number): Promise<number> {
  const records = makeRecords(count);
  const { prepare, show } = contestants[name];
  await prepare(records);
  await frame();
  const started = performance.now();
  await show(records);
  await new Promise((resolve) =>
    requestAnimationFrame(() => void scheduler.postTask(() => resolve(undefined), { priority: 'user-blocking' })),
  );
  return performance.now() - started;
}

/** Shows the rows of a table that is to be scrolled, by somebody who has had a look at them. */
export async function showRows(name: 'bare' | 'table', count: number): Promise<void> {
  const records = makeRecords(count);
  const { prepare, show } = contestants[name];
  await prepare(records);
  await show(records);
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** Milliseconds for another year, from the choice to the update. */
export async function otherYears(count: number): Promise<number[]> {
  await openTable(makeRecords(count));
  const times: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    await choose('');
    await frame();
    const started = performance.now();
    await choose(String(2026 - run));
    times.push(performance.now() - started);
    await frame();
  }
  return times;
}

export interface Smoothness {
  /** Frames that the screen could have shown. */
  readonly shown: number;
  /** Of these, in percent, those for which the page was late. */
  readonly dropped: number;
}

/** Whether the rows that are drawn fill what can be seen of the table below its head. */
function isCovered(scroller: HTMLElement): boolean {
  const view = scroller.getBoundingClientRect();
  const head = scroller.querySelector('thead');
  const from = view.top + (head?.offsetHeight ?? 0);
  const filled = [...scroller.querySelectorAll('tr')].map((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return head?.contains(row) ? 0 : Math.max(0, Math.min(bottom, view.bottom) - Math.max(top, from));
  });
  return filled.reduce((sum, height) => sum + height, 0) > view.bottom - from - 4;
}

/** Counts frames until it is asked to stop. */
function countFrames(): () => Smoothness {
  let [shown, late] = [0, 0];
  let last: number | undefined;
  let running = true;
  requestAnimationFrame(function next(now) {
    const missed = last === undefined ? 0 : Math.max(0, Math.round((now - last) / (1000 / 60)) - 1);
    shown += 1 + missed;
    late += missed;
    last = now;
    if (running) requestAnimationFrame(next);
  });
  return () => {
    running = false;
    return { shown, dropped: (late / shown) * 100 };
  };
}

/**
 * Looks for gaps until it is asked to stop: of the frames that showed another part of the table, in percent, those with a
 * gap for rows that were not drawn yet.
 */
function lookForGaps(scroller: HTMLElement): () => number {
  let [moved, blank] = [0, 0];
  // Before the table hears of it: this is what the screen has shown until now.
  const look = (): void => {
    moved += 1;
    blank += Number(!isCovered(scroller));
  };
  const root = scroller.getRootNode();
  root.addEventListener('scroll', look, { capture: true });
  return () => {
    root.removeEventListener('scroll', look, { capture: true });
    return (blank / moved) * 100;
  };
}

const scrollers = { bare, table: () => inViewer('.long')! };

export let stopCounting: () => Smoothness;
export let stopLooking: () => number;

/** Brings a table into view. @returns where it is on the screen */
export async function turnTo(name: keyof typeof scrollers): Promise<{ x: number; y: number }> {
  const scroller = scrollers[name]();
  scroller.scrollIntoView();
  await frame();
  const { left, top, width, height } = scroller.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

export function startCounting(): void {
  stopCounting = countFrames();
}

export function startLooking(name: keyof typeof scrollers): void {
  stopLooking = lookForGaps(scrollers[name]());
}

/** Moves a table 200 px a frame for 3 s. */
export async function scroll(name: keyof typeof scrollers): Promise<void> {
  const scroller = scrollers[name]();
  for (const started = performance.now(); performance.now() - started < 3000;) {
    await frame();
    scroller.scrollTop += 200;
  }
}
