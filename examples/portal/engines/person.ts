import type { Driver } from './driver.ts';
import type { Target } from './locate.ts';
import { until } from './until.ts';

/** Somebody before a browser: looks until it is there, then acts. */
export interface Person {
  open(url: string): Promise<unknown>;
  fill(label: string, text: string): Promise<unknown>;
  choose(label: string, option: string): Promise<unknown>;
  press(name: string): Promise<unknown>;
  tick(label: string): Promise<unknown>;
  upload(label: string, file: string): Promise<unknown>;
  /** Waits until a heading has this text. */
  isAt(heading: string): Promise<unknown>;
  /** Waits until something of this role and name has this text in it. @returns all of its text */
  reads(role: Target['role'], name: string, text?: string): Promise<string>;
  close(): Promise<unknown>;
}

export function personAt<Handle>(driver: Driver<Handle>): Person {
  const look = (role: Target['role'], name: string): Promise<Handle> =>
    until(`${role} ${name}`, () => driver.find({ role, name }));
  const reads = (role: Target['role'], name: string, text = name): Promise<string> =>
    until(`${text} in ${role} ${name}`, async () => {
      const found = await driver.find({ role, name });
      const all = found && (await driver.textOf(found));
      return all?.includes(text) === true ? all : undefined;
    });
  return {
    open: (url) => driver.open(url),
    fill: async (label, text) => driver.fill(await look('field', label), text),
    choose: async (label, option) => driver.choose(await look('field', label), option),
    press: async (name) => driver.click(await look('button', name)),
    tick: async (label) => driver.click(await look('field', label)),
    upload: async (label, file) => driver.upload(await look('field', label), file),
    isAt: (heading) => reads('heading', heading),
    reads,
    close: () => driver.close(),
  };
}
