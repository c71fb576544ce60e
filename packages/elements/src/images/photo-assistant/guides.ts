import type { Box } from '../stage.ts';
import type { FullTarget } from './target.ts';

/** The width of a head divided by its height. */
const headShape = 0.74;

/** Draws a dashed line where the head should be, in the middle of what the rules allow. */
export function drawGuides(context: CanvasRenderingContext2D, box: Box, { topMargin, headHeight }: FullTarget): void {
  const top = box.top + (box.height * (topMargin[0] + topMargin[1])) / 200;
  const height = (box.height * (headHeight[0] + headHeight[1])) / 200;
  const middle = box.left + box.width / 2;
  context.setLineDash([8, 6]);
  context.beginPath();
  context.ellipse(middle, top + height / 2, (height * headShape) / 2, height / 2, 0, 0, 2 * Math.PI);
  // The light line has a dark edge, so that it can be seen on a white wall and on dark hair.
  context.lineWidth = 4;
  context.strokeStyle = 'rgba(15, 23, 32, 0.55)';
  context.stroke();
  context.lineWidth = 2;
  context.strokeStyle = '#fff';
  context.stroke();
}
