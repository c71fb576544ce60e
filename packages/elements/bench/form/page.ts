// What the bench of the form does in its page, whichever form is there.

/** All elements of a selector; after `>>>` those in the shadow root of the element before it. */
function all(selector: string): HTMLElement[] {
  const [host, inside] = selector.split(' >>> ');
  const root = inside === undefined ? document : document.querySelector(host!)?.shadowRoot;
  return [...(root?.querySelectorAll<HTMLElement>(inside ?? host!) ?? [])];
}

/** The next frame has been painted: its first task has come. */
const painted = (): Promise<void> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    }),
  );

declare const awaited: { readonly controls: string; readonly count: number };

/** Milliseconds from the start of the navigation until so many controls have been painted. */
export const usable = (async () => {
  while (all(awaited.controls).length < awaited.count) await new Promise(requestAnimationFrame);
  await painted();
  return performance.now();
})();

/** From now on, milliseconds from each key to the paint after it. */
export function watchKeys(selector: string): number[] {
  const field = all(selector)[0]!;
  field.focus();
  const times: number[] = [];
  field.addEventListener(
    'keydown',
    ({ timeStamp }) => void painted().then(() => times.push(performance.now() - timeStamp)),
  );
  return (keys = times);
}

export let keys: readonly number[] = [];

/** Milliseconds from the submit until the last mistake has been painted, and how many there are. */
export async function mistakesShown(submit: () => void, selector: string): Promise<{ time: number; count: number }> {
  const started = performance.now();
  submit();
  let [time, count] = [0, 0];
  while (time === 0 || performance.now() - started - time < 1000) {
    await painted();
    const { length } = all(selector);
    if (length !== count) [time, count] = [performance.now() - started, length];
  }
  return { time, count };
}
