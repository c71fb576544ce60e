import { moved, zoomed, type Framing } from '../framing.ts';

/** What a person can do with a framing, by button or key. */
export type Command =
  'left' | 'right' | 'up' | 'down' | 'larger' | 'smaller' | 'turn-left' | 'turn-right' | 'tilt-left' | 'tilt-right';

/** One step: a part of the frame's width, a factor, and degrees. */
const step = 0.02;
const zoom = 1.05;
const tilt = 0.5;

export const commands: Readonly<Record<Command, (framing: Framing) => Framing>> = {
  left: (framing) => moved(framing, -step, 0),
  right: (framing) => moved(framing, step, 0),
  up: (framing) => moved(framing, 0, -step),
  down: (framing) => moved(framing, 0, step),
  larger: (framing) => zoomed(framing, zoom),
  smaller: (framing) => zoomed(framing, 1 / zoom),
  'turn-left': (framing) => ({ ...framing, turn: framing.turn - 1 }),
  'turn-right': (framing) => ({ ...framing, turn: framing.turn + 1 }),
  'tilt-left': (framing) => ({ ...framing, tilt: framing.tilt - tilt }),
  'tilt-right': (framing) => ({ ...framing, tilt: framing.tilt + tilt }),
};

/** The commands by what their key types. A keyboard that is set to Chinese may type the brackets of that language. */
export const commandOfKey: Readonly<Record<string, Command | undefined>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  _: 'smaller',
  '[': 'tilt-left',
  ']': 'tilt-right',
  '【': 'tilt-left',
  '】': 'tilt-right',
};
