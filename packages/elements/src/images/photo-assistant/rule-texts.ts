import type { RuleReport } from '@acct-kit/validators';
import { fill, type Messages } from '../../util/messages.ts';
import type { PhotoMessageKey } from './messages-zh-cn.ts';
import type { FullTarget } from './target.ts';

export type PhotoTexts = Messages<PhotoMessageKey>;

/** What a person reads about a rule. */
export interface RuleTexts {
  readonly name: string;
  /** What was measured, and what is required. */
  readonly detail: string;
  /** What the person should do, if anything. */
  readonly advice: string | undefined;
}

type Limits = readonly [min: number | undefined, max: number | undefined];

interface Scale {
  readonly unit: 'pixels' | 'percent' | 'bytes';
  readonly limits: (rules: FullTarget, report: RuleReport) => Limits;
}

const percent = (limits: (rules: FullTarget) => Limits): Scale => ({ unit: 'percent', limits });

/** The rules that are measured in numbers. The others have words. */
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

/** The size of a file in KB: in units of 1024 bytes where the limit is set so, else of 1000. */
const kilobytes = (bytes: number): number => (bytes % 1024 === 0 ? bytes / 1024 : Math.round(bytes / 100) / 10);

function limitText([min, max]: Limits, unit: (value: number) => string, texts: PhotoTexts): string {
  if (min === undefined) return max === undefined ? '' : fill(texts['at-most'], { max: unit(max) });
  if (max === undefined) return fill(texts['at-least'], { min: unit(min) });
  return min === max ? unit(min) : fill(texts.between, { min: unit(min), max: unit(max) });
}

const isKey = (texts: PhotoTexts, key: string): key is PhotoMessageKey =>
  Object.prototype.hasOwnProperty.call(texts, key);

const textOr = (texts: PhotoTexts, key: string, otherwise: string): string =>
  isKey(texts, key) ? texts[key] : otherwise;

/** The words for a choice such as `white/blue`. */
const choiceText = (names: string, texts: PhotoTexts): string =>
  names
    .split('/')
    .map((name) => textOr(texts, `word-${name}`, name))
    .join(texts.or);

/** Says a rule in words: name, measure, limit, and what to do where it is not met. */
export function ruleTexts(report: RuleReport, rules: FullTarget, texts: PhotoTexts): RuleTexts {
  const { rule, measure, verdict, issue } = report;
  const scale = scales[rule];
  const unit = (value: number): string =>
    scale
      ? fill(texts[`unit-${scale.unit}`], { value: scale.unit === 'bytes' ? kilobytes(value) : value })
      : String(value);
  const limit = scale ? limitText(scale.limits(rules, report), unit, texts) : choiceText(String(report.limit), texts);
  const measured = typeof measure === 'number' ? unit(measure) : choiceText(measure ?? '', texts);
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
