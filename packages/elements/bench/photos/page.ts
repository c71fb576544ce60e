// What the bench of the photo assistant does in its page.
import { openPhotoAssistant } from '../../src/images/photo-assistant/photo-assistant.ts';
import type { PhotoTarget } from '../../src/images/photo-assistant/target.ts';
import { drawn, fileOf, held, portrait } from '../../src/images/test-pictures.ts';

const megapixel = 1e6;

/** The grain of a sensor, which makes a file as large as a telephone's. */
function grain(context: CanvasRenderingContext2D): void {
  const { width, height } = context.canvas;
  const tile = new ImageData(512, 512);
  for (let at = 0; at < tile.data.length; at += 4) {
    tile.data.fill(Math.random() * 255, at, at + 3);
    tile.data[at + 3] = 14;
  }
  const patch = document.createElement('canvas');
  patch.width = patch.height = 512;
  patch.getContext('2d')!.putImageData(tile, 0, 0);
  context.fillStyle = context.createPattern(patch, 'repeat')!;
  context.fillRect(0, 0, width, height);
}

let file: File;

/** A portrait of so many megapixels, taken with the telephone upright. @returns its size in MB */
export async function take(megapixels: number): Promise<number> {
  const width = Math.round(Math.sqrt(megapixels * megapixel * 0.75));
  const draw = (context: CanvasRenderingContext2D, across: number, down: number): void => {
    // As stored: lying on its side.
    context.translate(0, down);
    context.rotate(-Math.PI / 2);
    portrait()(context, down, across);
    context.setTransform(1, 0, 0, 1, 0, 0);
    grain(context);
  };
  const stored = await drawn(Math.round((width * 4) / 3), width, draw);
  file = fileOf(await held(stored, 6));
  return file.size / 1e6;
}

export interface Assisted {
  /** Milliseconds until the photo can be seen in its frame, and until the rules have been applied to it. */
  readonly seen: number;
  readonly judged: number;
}

/** What Beijing asks for. */
const rules: PhotoTarget = {
  formats: ['jpeg'],
  minBytes: 30_001,
  minWidth: 295,
  minHeight: 413,
  backgrounds: ['white', 'blue'],
};

/** Milliseconds until something has been painted. */
async function until(started: number, isThere: () => boolean): Promise<number> {
  while (!isThere()) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - started;
}

/** Opens the assistant with the photo, and closes it once the photo has been judged. */
export async function assist(): Promise<Assisted> {
  const mount = document.createElement('div');
  document.body.append(mount);
  const closing = new AbortController();
  const started = performance.now();
  void openPhotoAssistant({ file, rules, mount, signal: closing.signal });
  const root = mount.firstElementChild!.shadowRoot!;
  // What has been drawn on has another size than an empty canvas.
  const seen = await until(started, () => (root.querySelector('canvas')?.width ?? 300) !== 300);
  const judged = await until(started, () => root.querySelector('[data-rule]') !== null);
  await new Promise((resolve) => requestIdleCallback(resolve));
  closing.abort();
  mount.remove();
  return { seen, judged };
}
