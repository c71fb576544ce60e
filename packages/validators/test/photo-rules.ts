import { type PhotoRules, portraitAdvice } from '../src/index.ts';

/** Rules of the kind that policy packs contain: those of a place that insists on size, format and background. */
export const photoRules: PhotoRules = {
  formats: ['jpeg'],
  minWidth: 295,
  minHeight: 413,
  minBytes: 30_000,
  backgrounds: ['white', 'blue'],
  confidence: 'certain',
  ...portraitAdvice,
};
