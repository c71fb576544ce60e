// How long a person waits for the photo assistant, at full speed: from the file to the photo in its frame, and to the verdict.
import { startBench } from './browser.ts';
import { bundle } from './bundle.ts';
import { longestTask } from './longest-task.ts';
import { median } from './median.ts';
import type { Assisted } from './photos/page.ts';
import type { Result } from './report.ts';

const runs = 5;

export async function measurePhotos(): Promise<Result> {
  const program = await bundle(new URL('photos/page.ts', import.meta.url), 'bench');
  const bench = await startBench({
    '/': ['text/html', () => '<!doctype html><meta charset="utf-8"><script src="/page.js"></script>'],
    '/page.js': ['text/javascript', () => program],
  });
  const rows: (string | number)[][] = [];
  const promises: Result['promises'][number][] = [];
  for (const megapixels of [3, 12, 48]) {
    const assisted: Assisted[] = [];
    const tasks: number[] = [];
    let megabytes = 0;
    for (let run = 0; run < runs; run += 1) {
      const { page, session } = await bench.open();
      await page.goto(bench.url);
      megabytes = await page.evaluate<number>(`bench.take(${megapixels})`);
      await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve))');
      tasks.push(
        await longestTask(session, async () => assisted.push(await page.evaluate<Assisted>('bench.assist()'))),
      );
      await page.context().close();
    }
    const name = `${megapixels} megapixels, ${megabytes.toFixed(1)} MB`;
    const of = (figure: keyof Assisted): number => median(assisted.map((one) => one[figure]));
    rows.push([name, of('seen'), of('judged'), median(tasks)]);
    promises.push({ what: `longest task with ${megapixels} megapixels, ms`, value: median(tasks), atMost: 50 });
  }
  await bench.close();
  return { titles: ['', 'seen after ms', 'judged after ms', 'longest task ms'], rows, promises };
}
