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

/** The least and the greatest, in per cent. */
export type PercentRange = readonly [min: number, max: number];

/** Rules of an ID photo, as data. What is left out is not looked at. */
export interface PhotoRules extends ImageRules {
  backgrounds?: readonly BackgroundColor[];
  /** A colour photo. */
  color?: boolean;
  // No public source states figures for the rest, and a silhouette is no face: these never fail a photo, they advise.
  /** Per cent of the background strips that have one colour. */
  minEvenness?: number;
  /** From hair to neck, per cent of the height. */
  headHeight?: PercentRange;
  /** Above the hair, per cent of the height. */
  topMargin?: PercentRange;
  /** The head off the middle, per cent of the width. */
  maxOffCentre?: number;
  shoulders?: boolean;
  /** Steepness of the steepest edges, per cent of the contrast. */
  minSharpness?: number;
  /** Neither too dark nor burnt out. */
  exposure?: boolean;
}

export interface PhotoSource extends ImageSource {
  /** The decoded picture. Without it, what needs it is `unsure`. */
  pixels?: Pixels;
}

export interface PhotoOptions {
  /** Names of rules to leave out, such as those that need pixels on a server that has none. */
  skip?: readonly string[];
}

export type PhotoReport = ImageReport;

/**
 * Holds an ID photo against rules. Works from the bytes alone, as on a server; with `pixels` the picture itself is
 * measured too. Pure: decode the picture before, with `createImageBitmap` and a canvas for instance.
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

/** What one rule of the picture asks. */
interface PictureCheck {
  rule: string;
  /** For the report; `undefined` where the rules do not ask. */
  limit: (rules: PhotoRules) => number | string | undefined;
  /** `null` where it cannot be told. */
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

/** Which side of a range a measure lies outside. */
function outside(measure: number, [min, max]: PercentRange, below: IssueCode, above: IssueCode): IssueCode | undefined {
  return measure < min ? below : measure > max ? above : undefined;
}

function headPercent(silhouette: Silhouette | null): number | null {
  const part = silhouette?.headHeight ?? null;
  return part === null ? null : percent(part);
}

/** Black and white leaves this much colour after JPEG compression; a faded colour photo may have little more. */
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

/** By the lightest tones of the whole picture and what is burnt out, so that dark skin is not taken for darkness. */
function exposureProblem({ lightest, burntOut }: PhotoMeasures): IssueCode | undefined {
  return lightest < 0.4 ? 'photo-too-dark' : burntOut > 0.3 ? 'photo-too-bright' : undefined;
}
