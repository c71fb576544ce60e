/** What `bench/browser.ts` runs in the page. */
import { checkPhoto } from '../src/index.ts';
import { photoRules as rules } from '../test/photo-rules.ts';

export interface Timing {
  megabytes: number;
  times: { name: string; milliseconds: number[] }[];
  /** MB that the heap grew by. */
  heap: number;
}

const [width, height] = [295, 393]; // of 3000×4000, reduced

const ways: Record<string, (file: Blob) => Promise<unknown>> = {
  'createImageBitmap, its pixels, no more': (file) => bitmapPixels(file),
  'checkPhoto with createImageBitmap': (file) => check(file, bitmapPixels(file)),
  ...('ImageDecoder' in globalThis && {
    'checkPhoto with ImageDecoder': (file: Blob) => check(file, decoderPixels(file)),
  }),
};

/** Each way in turn, again and again. */
export async function run(): Promise<Timing> {
  const file = await photograph();
  const times = Object.entries(ways).map(([name, way]) => ({ name, way, milliseconds: [] as number[] }));
  let before = 0;
  for (let round = 0; round < 16; round++) {
    if (round === 1) before = usedHeap(); // the first is not timed
    for (const { way, milliseconds } of times) {
      const start = performance.now();
      await way(file);
      if (round > 0) milliseconds.push(performance.now() - start);
    }
  }
  return {
    megabytes: file.size / 1e6,
    times: times.map(({ name, milliseconds }) => ({ name, milliseconds })),
    heap: usedHeap() - before,
  };
}

/** As large as a telephone's, with as much detail in it: a person before a wall, and the noise of a sensor. */
async function photograph(): Promise<Blob> {
  const canvas = new OffscreenCanvas(3000, 4000);
  const context = canvas.getContext('2d')!;
  context.drawImage(noise(), 0, 0, 3000, 4000);
  context.fillStyle = '#2a2422';
  context.beginPath();
  context.ellipse(1500, 1500, 700, 950, 0, 0, 7);
  context.fill();
  context.fillStyle = '#28305080';
  context.fillRect(400, 2700, 2200, 1300);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
}

function noise(): OffscreenCanvas {
  const canvas = new OffscreenCanvas(1500, 2000);
  const context = canvas.getContext('2d')!;
  const image = context.createImageData(1500, 2000);
  for (let i = 0; i < image.data.length; i++) image.data[i] = i % 4 === 3 ? 255 : 225 + Math.random() * 30;
  context.putImageData(image, 0, 0);
  return canvas;
}

async function check(file: Blob, pixels: Promise<ImageData>): Promise<unknown> {
  const bytes = new Uint8Array(await file.slice(0, 65536).arrayBuffer());
  return checkPhoto({ bytes, size: file.size, pixels: await pixels }, rules);
}

async function bitmapPixels(file: Blob): Promise<ImageData> {
  return drawn(await createImageBitmap(file, { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' }));
}

/** Decodes at a lower scale, where the browser has it; the type library does not know the options yet. */
async function decoderPixels(file: Blob): Promise<ImageData> {
  const options = { data: await file.arrayBuffer(), type: file.type, desiredWidth: width, desiredHeight: height };
  const { image } = await new ImageDecoder(options).decode();
  return drawn(image);
}

function drawn(source: ImageBitmap | VideoFrame): ImageData {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  context.drawImage(source, 0, 0, width, height);
  source.close();
  return context.getImageData(0, 0, width, height);
}

/** What is still in use. Chromium has `gc` and exact figures when it is started so. */
function usedHeap(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return (performance as Performance & { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6;
}
