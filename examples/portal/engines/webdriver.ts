import type { Driver } from './driver.ts';
import { locate } from './locate.ts';

/** What W3C WebDriver calls an element: https://www.w3.org/TR/webdriver2/#elements */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
export type Element = Record<typeof elementKey, string>;

/** Calls `done` when an element has stopped moving: who clicks looks where it is first. */
function whenAtRest(element: HTMLElement, done: () => void): void {
  let last = '';
  const look = (): void => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const place = [x, y, width, height].join();
    if (place === last) return done();
    last = place;
    requestAnimationFrame(look);
  };
  look();
}

/** Opens a session with a WebDriver. @param server where it listens */
export async function startSession(server: string, capabilities: object): Promise<Driver<Element>> {
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(server + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  };
  const opened = await ask('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
  const session = `/session/${(opened as { sessionId: string }).sessionId}`;
  const tell = (path: string, body: object = {}): Promise<unknown> => ask('POST', session + path, body);
  const run = (script: (...args: never[]) => unknown, ...args: unknown[]): Promise<unknown> =>
    tell('/execute/sync', { script: `return (${script.toString()})(...arguments)`, args });
  const act = (element: Element, action: string, body?: object): Promise<unknown> =>
    tell(`/element/${element[elementKey]}/${action}`, body);
  return {
    open: (url) => tell('/url', { url }),
    find: async (target) => ((await run(locate, target)) as Element | null) ?? undefined,
    textOf: async (element) => (await run((one: Node) => one.textContent, element)) as string,
    async click(element) {
      await tell('/execute/async', { script: `(${whenAtRest.toString()})(...arguments)`, args: [element] });
      await act(element, 'click');
    },
    async fill(element, text) {
      await run((one: HTMLInputElement) => one.select(), element);
      await act(element, 'value', { text });
    },
    async choose(element, option) {
      const found = await run(
        (one: HTMLSelectElement, text: string) => Array.from(one.options).find((each) => each.text === text),
        element,
        option,
      );
      if (found === null) throw new Error(`There is no option ${option}`);
      await act(found as Element, 'click');
    },
    upload: (element, file) => act(element, 'value', { text: file }),
    close: () => ask('DELETE', session),
  };
}
