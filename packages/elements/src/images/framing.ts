import { apply, multiply, rotation, scaling, translation, type Matrix, type Point, type Size } from './matrix.ts';

/**
 * The part that is cut out of a picture: a rectangle around a middle point, in pixels of the upright picture. The
 * picture is turned clockwise beneath it.
 */
export interface Framing extends Point {
  readonly width: number;
  /** Quarter turns, 0 to 3. */
  readonly turn: number;
  /** Degrees in addition to the quarter turns, at most {@link maxTilt} in either direction. */
  readonly tilt: number;
}

/** The limits of a framing. */
export interface Bounds {
  readonly picture: Size;
  /** Width divided by height. */
  readonly aspect: number;
  /** The least width, in pixels of the picture. */
  readonly minWidth: number;
}

export const maxTilt = 15;

const clamp = (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max);

export const angleOf = ({ turn, tilt }: Framing): number => turn * 90 + tilt;

/** How far a turned rectangle of width 1 reaches from its middle, across and down. */
function reachOf(angle: number, aspect: number): Point {
  const [cos, sin] = rotation(angle).map(Math.abs) as [number, number];
  return { x: (cos + sin / aspect) / 2, y: (sin + cos / aspect) / 2 };
}

/** The width of the largest rectangle that stays in the picture at that angle. */
export function largestWidth({ picture, aspect }: Bounds, angle: number): number {
  const reach = reachOf(angle, aspect);
  return Math.min(picture.width / (2 * reach.x), picture.height / (2 * reach.y));
}

/** The nearest framing whose four corners are in the picture. */
export function fit(framing: Framing, bounds: Bounds): Framing {
  const turn = ((framing.turn % 4) + 4) % 4;
  const tilt = clamp(framing.tilt, -maxTilt, maxTilt);
  const angle = turn * 90 + tilt;
  const largest = largestWidth(bounds, angle);
  const width = clamp(framing.width, Math.min(bounds.minWidth, largest), largest);
  const reach = reachOf(angle, bounds.aspect);
  const { picture } = bounds;
  return {
    turn,
    tilt,
    width,
    x: clamp(framing.x, width * reach.x, picture.width - width * reach.x),
    y: clamp(framing.y, width * reach.y, picture.height - width * reach.y),
  };
}

/**
 * Moves the picture beneath the rectangle, across and down as the person sees it, in parts of the rectangle's width.
 */
export function moved(framing: Framing, dx: number, dy: number): Framing {
  const step = apply(rotation(-angleOf(framing)), { x: dx * framing.width, y: dy * framing.width });
  return { ...framing, x: framing.x - step.x, y: framing.y - step.y };
}

/** Enlarges the picture beneath the rectangle by a factor. */
export const zoomed = (framing: Framing, factor: number): Framing => ({ ...framing, width: framing.width / factor });

/** Transforms the pixels of the upright picture into those of a drawing of the rectangle with the given size. */
export function framingMatrix(framing: Framing, drawn: Size): Matrix {
  const turned = multiply(rotation(angleOf(framing)), scaling(drawn.width / framing.width));
  const fromMiddle = multiply(turned, translation(-framing.x, -framing.y));
  return multiply(translation(drawn.width / 2, drawn.height / 2), fromMiddle);
}

/** The sides of a picture after quarter turns. */
export const turnedSize = ({ width, height }: Size, turn: number): Size =>
  turn % 2 === 0 ? { width, height } : { width: height, height: width };

/** The framing of a whole picture that has been turned. */
export const wholeOf = (picture: Size, turn: number): Framing => ({
  x: picture.width / 2,
  y: picture.height / 2,
  width: turnedSize(picture, turn).width,
  turn,
  tilt: 0,
});

/** The framing whose rectangle has this place and size in the picture after quarter turns. */
export function framingAt(picture: Size, turn: number, left: number, top: number, inside: Size): Framing {
  const whole = turnedSize(picture, turn);
  const offMiddle = { x: left + (inside.width - whole.width) / 2, y: top + (inside.height - whole.height) / 2 };
  const { x, y } = apply(rotation(-turn * 90), offMiddle);
  return { x: picture.width / 2 + x, y: picture.height / 2 + y, width: inside.width, turn, tilt: 0 };
}
