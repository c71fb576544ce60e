import type { Matrix, Size } from './matrix.ts';
import { multiply, scaling, translation } from './matrix.ts';
import { drawPicture, type Picture } from './picture.ts';

/** A rectangle in a canvas. */
export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** The largest box of an aspect ratio in the middle of a space, with a margin around it. */
export function boxWithin(space: Size, aspect: number, margin: number): Box {
  const room = { width: Math.max(1, space.width - 2 * margin), height: Math.max(1, space.height - 2 * margin) };
  const width = Math.min(room.width, room.height * aspect);
  const height = width / aspect;
  return { left: (space.width - width) / 2, top: (space.height - height) / 2, width, height };
}

/** What is drawn, in pixels of the page. */
export interface Scene {
  readonly picture: Picture;
  /** From the pixels of the upright picture to those of the box. */
  readonly matrix: Matrix;
  readonly box: Box;
  /** The part of the picture that is kept. The rest is dimmed. */
  readonly kept: Box;
}

/** Makes a canvas as fine as the screen and draws a picture there, with what will be cut off dimmed. */
export function drawScene(canvas: HTMLCanvasElement, { picture, matrix, box, kept }: Scene): CanvasRenderingContext2D {
  const { width, height } = canvas.getBoundingClientRect();
  const fineness = Math.min(2, devicePixelRatio);
  // Setting a size also clears the canvas.
  canvas.width = Math.max(1, Math.round(width * fineness));
  canvas.height = Math.max(1, Math.round(height * fineness));
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#1f2933';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const onScreen = multiply(scaling(fineness), translation(box.left, box.top));
  drawPicture(context, picture, multiply(onScreen, matrix));
  context.setTransform(fineness, 0, 0, fineness, 0, 0);
  context.fillStyle = 'rgba(15, 23, 32, 0.62)';
  context.beginPath();
  context.rect(0, 0, width, height);
  context.rect(kept.left, kept.top, kept.width, kept.height);
  context.fill('evenodd');
  context.lineWidth = 2;
  context.strokeStyle = '#fff';
  context.strokeRect(kept.left, kept.top, kept.width, kept.height);
  return context;
}
