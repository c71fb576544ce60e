import type { Box } from '../stage.ts';
import type { FullTarget } from './target.ts';

/** A head is about so wide for its height. */
const headShape = 0.74;

/** A dashed line where the head should be: in the middle of what the rules allow. */
export function drawGuides(context: CanvasRenderingContext2D, box: Box, { topMargin, headHeight }: FullTarget): void {
  const top = box.top + (box.height * (topMargin[0] + topMargin[1])) / 200;
  const height = (box.height * (headHeight[0] + headHeight[1])) / 200;
  const middle = box.left + box.width / 2;
  context.setLineDash([8, 6]);
  context.beginPath();
  context.ellipse(middle, top + height / 2, (height * headShape) / 2, height / 2, 0, 0, 2 * Math.PI);
  // Dark beneath light, to be seen before a white wall and before dark hair.
  context.lineWidth = 4;
  context.strokeStyle = 'rgba(15, 23, 32, 0.55)';
  context.stroke();
  context.lineWidth = 2;
  context.strokeStyle = '#fff';
  context.stroke();
}
