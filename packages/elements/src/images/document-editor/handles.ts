import type { Box } from '../stage.ts';

/** Draws a thick line in the middle of each side, where a person can drag it. */
export function drawHandles(context: CanvasRenderingContext2D, { left, top, width, height }: Box): void {
  const across = Math.min(40, width / 3);
  const down = Math.min(40, height / 3);
  const middle = { x: left + width / 2, y: top + height / 2 };
  context.lineCap = 'round';
  // The light line has a dark edge, so that it can be seen on paper and on a table.
  for (const [lineWidth, color] of [
    [10, '#1f2933'],
    [6, '#fff'],
  ] as const) {
    context.lineWidth = lineWidth;
    context.strokeStyle = color;
    context.beginPath();
    for (const y of [top, top + height]) {
      context.moveTo(middle.x - across / 2, y);
      context.lineTo(middle.x + across / 2, y);
    }
    for (const x of [left, left + width]) {
      context.moveTo(x, middle.y - down / 2);
      context.lineTo(x, middle.y + down / 2);
    }
    context.stroke();
  }
}
