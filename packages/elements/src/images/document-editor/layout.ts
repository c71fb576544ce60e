import type { Size } from '../matrix.ts';

/** A tall picture of pages one below the other, each as wide as the whole. */
export interface Layout extends Size {
  readonly slots: readonly (Size & { readonly top: number })[];
}

/** Between pages, so that nobody takes two for one. */
const gap = 12;

/** @param pages in any unit; only their shapes count */
export function stack(pages: readonly Size[], width: number): Layout {
  let top = 0;
  const slots = pages.map((page) => {
    const slot = { top, width, height: Math.max(1, Math.round((page.height * width) / page.width)) };
    top += slot.height + gap;
    return slot;
  });
  return { width, height: Math.max(1, top - gap), slots };
}

/** What every browser can hold in one canvas. */
const mostPixels = 16_000_000;
const tallest = 16_000;

/** The width of an A4 page at about 200 dots an inch: more makes a file larger and no word clearer. */
const wideEnough = 1700;
/** Below it, small print of an A4 page cannot be read. */
export const readableWidth = 1000;

/**
 * The widths to try, the best first: not more than the widest page has, and what fits into a canvas.
 *
 * @param pages in pixels
 */
export function widthsFor(pages: readonly Size[]): number[] {
  const widest = Math.max(...pages.map(({ width }) => width));
  const { height } = stack(pages, 1000);
  const fitting = Math.min(Math.sqrt((mostPixels * 1000) / height), (tallest * 1000) / height);
  const best = Math.max(1, Math.floor(Math.min(widest, wideEnough, fitting)));
  return [best, 1400, 1200, readableWidth].filter((width, index) => index === 0 || width < best);
}
