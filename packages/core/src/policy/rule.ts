/** How far a rule can be trusted. Only `certain` and `high` may block a person; the others advise. */
export const confidences = ['certain', 'high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** Where rules come from. */
export interface Source {
  title: string;
  /** The number of the notice, 财会〔2018〕10号. */
  number?: string | undefined;
  date?: string | undefined;
  url?: string | undefined;
}

/** A rule with its source, the days on which it is in force (both included), and how certain it is. */
export interface Rule<T> {
  value: T;
  /** Keys of the pack's `sources`. */
  source: string[];
  from?: string | undefined;
  to?: string | undefined;
  confidence: Confidence;
  note?: string | undefined;
}

/** Whether a rule may stop a person, or only advise. */
export const binds = (rule: Pick<Rule<unknown>, 'confidence'>) =>
  rule.confidence === 'certain' || rule.confidence === 'high';

/** The first rule of a list that is in force on a day. */
export const inForce = <T>(rules: readonly Rule<T>[], onDate: string): Rule<T> | undefined =>
  rules.find(({ from, to }) => (from === undefined || from <= onDate) && (to === undefined || onDate <= to));
