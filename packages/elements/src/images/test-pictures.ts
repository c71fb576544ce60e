import { exif } from './test-jpeg.ts';

/** Pictures drawn for tests in a browser. They show no real person. */

type Draw = (context: CanvasRenderingContext2D, width: number, height: number) => void;

export async function drawn(width: number, height: number, draw: Draw, type = 'image/jpeg'): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  draw(canvas.getContext('2d')!, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.95));
  return blob!;
}

export interface Portrait {
  readonly wall?: string;
  /** The upper edge of the hair and the height of the head, as parts of the picture's height. */
  readonly top?: number;
  readonly head?: number;
  /** The middle of the head, as a part of the width. */
  readonly middle?: number;
}

/** Draws a wall, a head with hair and face, a neck, and shoulders. */
export const portrait =
  ({ wall = '#fff', top = 0.25, head = 0.3, middle = 0.5 }: Portrait = {}): Draw =>
  (context, width, height) => {
    const tall = head * height;
    const from = top * height;
    const x = middle * width;
    context.fillStyle = wall;
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#28304f';
    context.beginPath();
    context.moveTo(x - tall * 0.2, from + tall);
    context.lineTo(x + tall * 0.2, from + tall);
    context.lineTo(x + tall * 0.8, from + tall * 1.3);
    context.lineTo(x + tall * 0.9, height);
    context.lineTo(x - tall * 0.9, height);
    context.lineTo(x - tall * 0.8, from + tall * 1.3);
    context.fill();
    context.fillStyle = '#e0ac8c';
    context.fillRect(x - tall * 0.17, from + tall * 0.75, tall * 0.34, tall * 0.32);
    ellipse(context, '#201c1a', x, from + tall * 0.46, tall * 0.36, tall * 0.46);
    ellipse(context, '#e0ac8c', x, from + tall * 0.54, tall * 0.29, tall * 0.36);
    for (const eye of [-0.12, 0.12])
      ellipse(context, '#2b2320', x + eye * tall, from + tall * 0.48, tall * 0.035, tall * 0.02);
    ellipse(context, '#a4554c', x, from + tall * 0.72, tall * 0.08, tall * 0.02);
  };

function ellipse(context: CanvasRenderingContext2D, color: string, x: number, y: number, across: number, down: number) {
  context.fillStyle = color;
  context.beginPath();
  context.ellipse(x, y, across, down, 0, 0, 2 * Math.PI);
  context.fill();
}

/** Draws a page of text. `table` is the part of the picture's width at which the table shows around the page. */
export const page =
  ({ table = 0, light = 255, ink = 20, words = '会计人员信息采集 工作证明' } = {}): Draw =>
  (context, width, height) => {
    context.fillStyle = '#4b3b2c';
    context.fillRect(0, 0, width, height);
    const edge = table * width;
    context.fillStyle = `rgb(${light}, ${light}, ${light})`;
    context.fillRect(edge, edge, width - 2 * edge, height - 2 * edge);
    context.fillStyle = `rgb(${ink}, ${ink}, ${ink})`;
    const size = Math.round(width / 38);
    context.font = `${size}px sans-serif`;
    const margin = edge + width * 0.08;
    for (let y = margin + size; y < height - margin; y += size * 2) {
      context.fillText(words.repeat(6), margin, y, width - 2 * margin);
    }
  };

export const fileOf = (blob: Blob, name = '照片.jpg'): File => new File([blob], name, { type: blob.type });

/** Adds to a file the segment that says how and where the camera was held. */
export async function held(blob: Blob, orientation: number): Promise<Blob> {
  return new Blob([blob.slice(0, 2), Uint8Array.from(exif(orientation)), blob.slice(2)], { type: blob.type });
}

/** Decodes a file as its receiver does. */
export async function decoded(blob: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** The colour at a place, given as parts of the picture, as `r g b` in sixteen steps. */
export function colorAt({ data, width, height }: ImageData, x: number, y: number): string {
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
  return [...data.subarray(at, at + 3)].map((value) => Math.round(value / 17)).join(' ');
}
