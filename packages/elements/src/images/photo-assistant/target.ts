import { portraitAdvice, type PercentRange, type PhotoRules } from '@acct-kit/validators';
import type { Size } from '../matrix.ts';

/** What a photo must be: the rules of the place, and the density that is written into the file. */
export interface PhotoTarget extends PhotoRules {
  /** Pixels per inch, as the file says. The default is 300. */
  readonly dpi?: number;
}

/** 一寸, the size where the rules name none. */
const oneInch: Size = { width: 295, height: 413 };

/** The size in pixels that is written, unless a larger one is needed. */
export const targetSize = (rules: PhotoTarget): Size => ({
  width: rules.exactWidth ?? rules.minWidth ?? oneInch.width,
  height: rules.exactHeight ?? rules.minHeight ?? oneInch.height,
});

/** The factors by which a photo may be larger, so that its file has enough bytes. */
const growth = [1.5, 2, 3] as const;

/**
 * The sizes in which a photo may be written, the wanted one first. Where the rules name only a least size, larger ones
 * follow, as far as the original has the pixels. They give a file of enough bytes without padding.
 */
export function targetSizes(rules: PhotoTarget, originalWidth: number): Size[] {
  const { width, height } = targetSize(rules);
  if (rules.exactWidth !== undefined || rules.exactHeight !== undefined) return [{ width, height }];
  const { maxWidth = Infinity, maxHeight = Infinity } = rules;
  const larger = growth
    .map((factor) => ({ width: Math.round(width * factor), height: Math.round(height * factor) }))
    .filter((size) => size.width <= Math.min(originalWidth, maxWidth) && size.height <= maxHeight);
  return [{ width, height }, ...larger];
}

export type FullTarget = PhotoTarget & { readonly headHeight: PercentRange; readonly topMargin: PercentRange };

/** Adds to the rules of a place the general advice for portraits, where the rules say nothing. */
export const withAdvice = (rules: PhotoTarget): FullTarget => ({ ...portraitAdvice, ...rules });
