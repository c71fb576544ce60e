import type { Pixels } from '../src/index.ts';

/** A piece of a photograph, as a person would crop it, and what `checkPhoto` says of it by the rules of Beijing. */
export interface Photograph {
  what: string;
  file: string;
  /** The piece that becomes the photo: pixels of the original, which is 500 square. The width follows. */
  left: number;
  top: number;
  height: number;
  /** Put in place of the light wall, as a photo shop does. */
  wall?: Color;
  /** The verdict and the codes of the issues. */
  expected: string;
}

type Color = readonly [red: number, green: number, blue: number];

/** The photo that a piece becomes. */
export const photoWidth = 295;
export const photoHeight = 413;

// Photographs of real people, in the package `startbootstrap-agency` (MIT). None is kept in this repository.
const folder = 'startbootstrap-agency/dist/assets/img/team';
const aside = { file: `${folder}/1.jpg`, left: 50, top: 0, height: 500 }; // a man with glasses who looks aside
const armsUp = { file: `${folder}/2.jpg`, left: 72, top: 0, height: 500 }; // a woman with her hands in her hair
const facing = { file: `${folder}/3.jpg`, left: 72, top: 0, height: 500 }; // a man with glasses, a beard and curls

const blue: Color = [67, 142, 219];
const red: Color = [215, 69, 50];
const white: Color = [255, 255, 255];

export const photographs: readonly Photograph[] = [
  { what: 'facing the camera', ...facing, expected: 'pass' },
  { what: 'facing, before blue', ...facing, wall: blue, expected: 'pass' },
  { what: 'facing, before pure white', ...facing, wall: white, expected: 'pass' },
  { what: 'facing, before red', ...facing, wall: red, expected: 'fail photo-background' },
  { what: 'looking aside, light shirt, which no silhouette tells', ...aside, expected: 'pass' },
  { what: 'looking aside, before blue', ...aside, wall: blue, expected: 'pass' },
  { what: 'arms in the air', ...armsUp, expected: 'unsure photo-shoulders' },
  { what: 'cropped too far to the left', ...facing, left: 0, expected: 'unsure photo-off-centre' },
  { what: 'cropped too far to the right', ...facing, left: 143, expected: 'unsure photo-off-centre' },
  { what: 'hair to both edges', ...facing, left: 110, top: 40, height: 400, expected: 'unsure photo-shoulders' },
  { what: 'no wall left', ...facing, left: 86, top: 75, height: 360, expected: 'unsure photo-background-uneven' },
];

/** A photo with the light wall, which nothing else in these is like, painted anew. */
export function repainted(photo: Pixels, wall: Color | undefined): Pixels {
  if (!wall) return photo;
  const data = photo.data.slice();
  for (let at = 0; at < data.length; at += 4) {
    const channels = data.subarray(at, at + 3);
    const darkest = Math.min(...channels);
    if (darkest > 190 && Math.max(...channels) - darkest < 24) data.set(wall, at);
  }
  return { data, width: photo.width, height: photo.height };
}
