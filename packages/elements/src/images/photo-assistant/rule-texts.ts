import type { RuleReport } from '@acct-kit/validators';
import { fill, type Messages } from '../../util/messages.ts';
import type { PhotoMessageKey } from './messages-zh-cn.ts';
import type { FullTarget } from './target.ts';

export type PhotoTexts = Messages<PhotoMessageKey>;

/** A rule as a person reads it. */
export interface RuleWords {
  readonly name: string;
  /** What was measured and what is asked. */
  readonly detail: string;
  /** What to do, where something is to be done. */
  readonly advice: string | undefined;
}

type Limits = readonly [min: number | undefined, max: number | undefined];

interface Scale {
  readonly unit: 'pixels' | 'percent' | 'bytes';
  readonly limits: (rules: FullTarget, report: RuleReport) => Limits;
}

const percent = (limits: (rules: FullTarget) => Limits): Scale => ({ unit: 'percent', limits });

/** The rules that are measured in numbers; the others have words. */
const scales: Readonly<Record<string, Scale | undefined>> = {
  original: { unit: 'pixels', limits: (_, { limit }) => [Number(limit), undefined] },
  width: {
    unit: 'pixels',
    limits: ({ exactWidth, minWidth, maxWidth }) => [exactWidth ?? minWidth, exactWidth ?? maxWidth],
  },
  height: {
    unit: 'pixels',
    limits: ({ exactHeight, minHeight, maxHeight }) => [exactHeight ?? minHeight, exactHeight ?? maxHeight],
  },
  pixels: { unit: 'pixels', limits: ({ minPixels }) => [minPixels, undefined] },
  bytes: { unit: 'bytes', limits: ({ minBytes, maxBytes }) => [minBytes, maxBytes] },
  evenness: percent(({ minEvenness }) => [minEvenness, undefined]),
  'head-height': percent(({ headHeight }) => headHeight),
  'top-margin': percent(({ topMargin }) => topMargin),
  centring: percent(({ maxOffCentre }) => [undefined, maxOffCentre]),
  sharpness: percent(({ minSharpness }) => [minSharpness, undefined]),
};

/** Limits of files are told in units of 1024 where they were set so, else of 1000. */
const kilobytes = (bytes: number): number => (bytes % 1024 === 0 ? bytes / 1024 : Math.round(bytes / 100) / 10);

function limitWords([min, max]: Limits, unit: (value: number) => string, texts: PhotoTexts): string {
  if (min === undefined) return max === undefined ? '' : fill(texts['at-most'], { max: unit(max) });
  if (max === undefined) return fill(texts['at-least'], { min: unit(min) });
  return min === max ? unit(min) : fill(texts.between, { min: unit(min), max: unit(max) });
}

const isKey = (texts: PhotoTexts, key: string): key is PhotoMessageKey =>
  Object.prototype.hasOwnProperty.call(texts, key);

const textOr = (texts: PhotoTexts, key: string, otherwise: string): string =>
  isKey(texts, key) ? texts[key] : otherwise;

/** `white/blue` as words. */
const choice = (names: string, texts: PhotoTexts): string =>
  names
    .split('/')
    .map((name) => textOr(texts, `word-${name}`, name))
    .join(texts.or);

/** Tells a person of a rule: name, measure, limit, and what to do where it is not met. */
export function ruleWords(report: RuleReport, rules: FullTarget, texts: PhotoTexts): RuleWords {
  const { rule, measure, verdict, issue } = report;
  const scale = scales[rule];
  const unit = (value: number): string =>
    scale
      ? fill(texts[`unit-${scale.unit}`], { value: scale.unit === 'bytes' ? kilobytes(value) : value })
      : String(value);
  const limit = scale ? limitWords(scale.limits(rules, report), unit, texts) : choice(String(report.limit), texts);
  const measured = typeof measure === 'number' ? unit(measure) : choice(measure ?? '', texts);
  const problem = issue?.code ?? (verdict === 'pass' ? undefined : rule);
  return {
    name: textOr(texts, `rule-${rule}`, texts['rule-other']),
    detail:
      measure === null ? fill(texts['only-limit'], { limit }) : fill(texts['with-limit'], { measure: measured, limit }),
    advice:
      problem === undefined
        ? undefined
        : measure === null
          ? texts['not-measured']
          : textOr(texts, `advice-${problem}`, texts['advice-other']),
  };
}
