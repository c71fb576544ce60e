import type { BackgroundColor } from './background.ts';
import { checkBackground } from './background-rule.ts';
import { readImageHeader } from './image-header.ts';
import {
  type ImageReport,
  type ImageRules,
  type ImageSource,
  type RuleReport,
  fileRules,
  summarise,
} from './image-rules.ts';
import { type IssueCode, issue } from './issue.ts';
import { type PhotoMeasures, measurePhoto } from './measure-photo.ts';
import type { Pixels } from './pixels.ts';
import type { Silhouette } from './silhouette.ts';

/** The least and the greatest value, in per cent. */
export type PercentRange = readonly [min: number, max: number];

/** Rules for an ID photo, as data. What is left out is not checked. */
export interface PhotoRules extends ImageRules {
  backgrounds?: readonly BackgroundColor[];
  /** Whether the photo must be in colour. */
  color?: boolean;
  // No public source has figures for the following, and a silhouette is not a face. So these rules only advise.
  /** The least part of the background strips that has one colour, in per cent. */
  minEvenness?: number;
  /** The distance from hair to neck, in per cent of the height. */
  headHeight?: PercentRange;
  /** The space above the hair, in per cent of the height. */
  topMargin?: PercentRange;
  /** The largest distance of the head from the middle, in per cent of the width. */
  maxOffCentre?: number;
  shoulders?: boolean;
  /** The least steepness of the sharpest edges, in per cent of the contrast. */
  minSharpness?: number;
  /** Whether to check that the photo is neither too dark nor too bright. */
  exposure?: boolean;
}

export interface PhotoSource extends ImageSource {
  /** The decoded picture. Without it, rules that need pixels are `unsure`. */
  pixels?: Pixels;
}

export interface PhotoOptions {
  /** The names of rules to skip, such as those that need pixels on a server without them. */
  skip?: readonly string[];
}

export type PhotoReport = ImageReport;

/**
 * Checks an ID photo against rules. The bytes alone are enough, for example on a server; with `pixels` the picture itself
 * is measured as well. The caller decodes the picture, for example with `createImageBitmap` and a canvas.
 *
 * The rules of a place are in its policy pack (`resolvePolicy(…).files.photo` of `@acct-kit/core/policy`).
 */
export function checkPhoto(source: PhotoSource, rules: PhotoRules, options: PhotoOptions = {}): PhotoReport {
  const reports = [...fileRules(source, rules, readImageHeader(source.bytes)), ...pictureRules(source.pixels, rules)];
  return summarise(
    reports.filter((report) => !options.skip?.includes(report.rule)),
    rules,
  );
}

function pictureRules(pixels: Pixels | undefined, rules: PhotoRules): RuleReport[] {
  const wanted = pictureChecks.filter(({ limit }) => limit(rules) !== undefined);
  const measures = pixels && (rules.backgrounds || wanted.length > 0) ? measurePhoto(pixels) : null;
  return [
    ...(rules.backgrounds ? [checkBackground(measures?.background, rules.backgrounds)] : []),
    ...wanted.map((check) => pictureReport(check, rules, measures)),
  ];
}

/** One rule about the picture. */
interface PictureCheck {
  rule: string;
  /** The limit for the report; `undefined` when the rules do not contain this rule. */
  limit: (rules: PhotoRules) => number | string | undefined;
  /** `null` when it cannot be measured. */
  measure: (measures: PhotoMeasures) => number | string | null;
  /** What is wrong with the measures, if anything; and whether that, or their being right, is beyond doubt. */
  problem: (measures: PhotoMeasures, rules: PhotoRules) => IssueCode | undefined;
  certain?: (measures: PhotoMeasures) => boolean;
}

function pictureReport(check: PictureCheck, rules: PhotoRules, measures: PhotoMeasures | null): RuleReport {
  const { rule } = check;
  const limit = check.limit(rules)!;
  const measure = measures && check.measure(measures);
  if (!measures || measure === null) return { rule, measure: null, limit, verdict: 'unsure' };
  const code = check.problem(measures, rules);
  const certain = check.certain?.(measures) ?? false;
  if (!code) return { rule, measure, limit, verdict: check.certain && !certain ? 'unsure' : 'pass' };
  return { rule, measure, limit, verdict: certain ? 'fail' : 'unsure', issue: issue(code, { measure, limit }) };
}

const percent = (part: number): number => Math.round(part * 100);
const range = (limits: PercentRange | undefined): string | undefined => limits && `${limits[0]}-${limits[1]}`;

/** The issue of a value outside a range: one code below it, another above it. */
function outside(measure: number, [min, max]: PercentRange, below: IssueCode, above: IssueCode): IssueCode | undefined {
  return measure < min ? below : measure > max ? above : undefined;
}

function headPercent(silhouette: Silhouette | null): number | null {
  const part = silhouette?.headHeight ?? null;
  return part === null ? null : percent(part);
}

/** JPEG compression leaves this much colour in a black-and-white photo. A faded colour photo may have little more. */
const grayChroma = 4;
const fadedChroma = 12;

const pictureChecks: readonly PictureCheck[] = [
  {
    rule: 'color',
    limit: ({ color }) => (color ? 'color' : undefined),
    measure: ({ chroma }) => (chroma <= fadedChroma ? 'gray' : 'color'),
    problem: ({ chroma }) => (chroma <= fadedChroma ? 'photo-gray' : undefined),
    certain: ({ chroma }) => chroma <= grayChroma || chroma > fadedChroma,
  },
  {
    rule: 'evenness',
    limit: ({ minEvenness }) => minEvenness,
    measure: ({ background }) => percent(background.evenness),
    problem({ background }, { minEvenness = 0 }) {
      return percent(background.evenness) < minEvenness ? 'photo-background-uneven' : undefined;
    },
  },
  {
    rule: 'head-height',
    limit: ({ headHeight }) => range(headHeight),
    measure: ({ silhouette }) => headPercent(silhouette),
    problem({ silhouette }, { headHeight }) {
      return outside(headPercent(silhouette)!, headHeight!, 'photo-head-small', 'photo-head-large');
    },
  },
  {
    rule: 'top-margin',
    limit: ({ topMargin }) => range(topMargin),
    measure: ({ silhouette }) => silhouette && percent(silhouette.topMargin),
    problem({ silhouette }, { topMargin }) {
      return outside(percent(silhouette!.topMargin), topMargin!, 'photo-head-high', 'photo-head-low');
    },
  },
  {
    rule: 'centring',
    limit: ({ maxOffCentre }) => maxOffCentre,
    measure: ({ silhouette }) => silhouette && Math.abs(percent(silhouette.offCentre)),
    problem({ silhouette }, { maxOffCentre = 100 }) {
      return Math.abs(percent(silhouette!.offCentre)) > maxOffCentre ? 'photo-off-centre' : undefined;
    },
  },
  {
    rule: 'shoulders',
    limit: ({ shoulders }) => (shoulders ? 'both' : undefined),
    measure: ({ silhouette }) => silhouette && (silhouette.shoulders ? 'both' : 'unseen'),
    problem: ({ silhouette }) => (silhouette!.shoulders ? undefined : 'photo-shoulders'),
  },
  {
    rule: 'sharpness',
    limit: ({ minSharpness }) => minSharpness,
    measure: ({ sharpness }) => percent(sharpness),
    problem({ sharpness, upscaled }, { minSharpness = 0 }) {
      if (percent(sharpness) >= minSharpness) return undefined;
      return upscaled ? 'photo-upscaled' : 'photo-blurred';
    },
  },
  {
    rule: 'exposure',
    limit: ({ exposure }) => (exposure ? 'even' : undefined),
    measure: (measures) => (exposureProblem(measures) ? 'uneven' : 'even'),
    problem: exposureProblem,
  },
];

/** Uses the lightest tones of the whole picture and the overexposed part, so that dark skin does not count as too dark. */
function exposureProblem({ lightest, burntOut }: PhotoMeasures): IssueCode | undefined {
  return lightest < 0.4 ? 'photo-too-dark' : burntOut > 0.3 ? 'photo-too-bright' : undefined;
}
