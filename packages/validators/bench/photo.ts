import { measurePhoto } from '../src/index.ts';
import { drawPortrait } from '../test/portrait.ts';
import { median } from './median.ts';

/** `measurePhoto` of the usual size, drawn with the noise of a camera, beside merely reading every pixel. */
export function printMeasureTime(): void {
  const portrait = drawPortrait({ noise: 8 });
  const measure = times(() => measurePhoto(portrait));
  const read = times(() => sum(portrait.data));
  const [middle, floor] = [median(measure), median(read)];
  console.log(
    `\nmeasurePhoto of 295×413: median ${middle.toFixed(1)} ms, least ${Math.min(...measure).toFixed(1)} ms, ` +
      `${(middle / floor).toFixed(1)} × the sum of all its bytes`,
  );
}

function sum(data: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < data.length; i++) total += data[i]!;
  return total;
}

function times(run: () => unknown): number[] {
  const warm = 50;
  return Array.from({ length: 300 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).slice(warm);
}
