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

/** What a rule rests on, to be shown as 依据: its sources, the days it is in force, and how far to trust it. */
export interface Basis extends Omit<Rule<unknown>, 'value' | 'source'> {
  readonly sources: readonly Source[];
}

/** What a rule of a policy rests on; a source that the policy does not know is left out. */
export const basisOf = (
  policy: { readonly sources: Readonly<Record<string, Source>> },
  { value: _, source, ...rest }: Rule<unknown>,
): Basis => ({ ...rest, sources: source.flatMap((id) => policy.sources[id] ?? []) });

/** Whether a rule may stop a person, or only advise. */
export const binds = (rule: Pick<Rule<unknown>, 'confidence'>) =>
  rule.confidence === 'certain' || rule.confidence === 'high';

/** The first rule of a list that is in force on a day. */
export const inForce = <T>(rules: readonly Rule<T>[], onDate: string): Rule<T> | undefined =>
  rules.find(({ from, to }) => (from === undefined || from <= onDate) && (to === undefined || onDate <= to));
