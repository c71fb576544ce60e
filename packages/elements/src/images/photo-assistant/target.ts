import { portraitAdvice, type PercentRange, type PhotoRules } from '@acct-kit/validators';
import type { Size } from '../matrix.ts';

/** What a photo has to become: the rules of the place, and what is written into the file beside them. */
export interface PhotoTarget extends PhotoRules {
  /** Pixels an inch, as the file says; 300 where it is left out. */
  readonly dpi?: number;
}

/** 一寸, where the rules name no size. */
const oneInch: Size = { width: 295, height: 413 };

/** The size that is written, where nothing speaks for a larger one. */
export const targetSize = (rules: PhotoTarget): Size => ({
  width: rules.exactWidth ?? rules.minWidth ?? oneInch.width,
  height: rules.exactHeight ?? rules.minHeight ?? oneInch.height,
});

/** How much larger a file may get for the sake of its bytes. */
const growth = [1.5, 2, 3] as const;

/**
 * The sizes that a photo may be written in, the wanted one first. Where the rules name only a least size, larger ones
 * follow as far as the original has the pixels: an honest way to a file of enough bytes.
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

/** The rules of a place with the advice for every portrait where they say nothing. */
export const withAdvice = (rules: PhotoTarget): FullTarget => ({ ...portraitAdvice, ...rules });
