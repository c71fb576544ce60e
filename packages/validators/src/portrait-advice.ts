import type { PhotoRules } from './photo-check.ts';

/** What reviewers expect of every photo in every place. No public source has figures for it, so these rules only advise. */
export const portraitAdvice = {
  color: true,
  minEvenness: 80,
  headHeight: [35, 80],
  topMargin: [1, 25],
  maxOffCentre: 8,
  shoulders: true,
  minSharpness: 15,
  exposure: true,
} as const satisfies Partial<PhotoRules>;
