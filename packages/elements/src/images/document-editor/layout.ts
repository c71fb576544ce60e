import type { Size } from '../matrix.ts';

/** A tall picture of pages one below the other. Each page is as wide as the picture. */
export interface Layout extends Size {
  readonly slots: readonly (Size & { readonly top: number })[];
}

/** The space between pages, in pixels, so that nobody takes two pages for one. */
const gap = 12;

/**
 * Places pages one below the other.
 *
 * @param pages their sizes in any unit, because only the shapes matter
 */
export function stack(pages: readonly Size[], width: number): Layout {
  let top = 0;
  const slots = pages.map((page) => {
    const slot = { top, width, height: Math.max(1, Math.round((page.height * width) / page.width)) };
    top += slot.height + gap;
    return slot;
  });
  return { width, height: Math.max(1, top - gap), slots };
}

/** Every browser can hold this many pixels in one canvas. */
const mostPixels = 16_000_000;
const tallest = 16_000;

/** The width of an A4 page at about 200 dots per inch. More makes the file larger, but no word clearer. */
const wideEnough = 1700;
/** Below this width the small print of an A4 page cannot be read. */
export const readableWidth = 1000;

/**
 * The widths to try, the best first. None is larger than the widest page, or than a canvas can hold.
 *
 * @param pages their sizes in pixels
 */
export function widthsFor(pages: readonly Size[]): number[] {
  const widest = Math.max(...pages.map(({ width }) => width));
  const { height } = stack(pages, 1000);
  const fitting = Math.min(Math.sqrt((mostPixels * 1000) / height), (tallest * 1000) / height);
  const best = Math.max(1, Math.floor(Math.min(widest, wideEnough, fitting)));
  return [best, 1400, 1200, readableWidth].filter((width, index) => index === 0 || width < best);
}
