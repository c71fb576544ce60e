import type { PhotoRules } from './photo-check.ts';

/** What reviewers ask of every photo, whatever the place says. No source has figures, so that these advise. */
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
