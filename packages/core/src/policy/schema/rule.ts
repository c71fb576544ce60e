/** How reliable a rule is. Only `certain` and `high` rules may stop a person; the others only warn. */
export const confidences = ['certain', 'high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** Where a rule comes from: a notice, a guide or another document. */
export interface Source {
  title: string;
  /** The number of the notice, for example 财会〔2018〕10号. */
  number?: string | undefined;
  date?: string | undefined;
  url?: string | undefined;
}

/** A rule with its sources, its first and last day (both included) and its confidence. */
export interface Rule<T> {
  value: T;
  /** Keys of the pack's `sources`. */
  source: string[];
  from?: string | undefined;
  to?: string | undefined;
  confidence: Confidence;
  note?: string | undefined;
}

/** What a rule is based on, as pages show it under 依据: its sources, its dates and its confidence. */
export interface Basis extends Omit<Rule<unknown>, 'value' | 'source'> {
  readonly sources: readonly Source[];
}

/** What a rule of a policy is based on. Sources that the policy does not contain are left out. */
export const basisOf = (
  policy: { readonly sources: Readonly<Record<string, Source>> },
  { value: _, source, ...rest }: Rule<unknown>,
): Basis => ({ ...rest, sources: source.flatMap((id) => policy.sources[id] ?? []) });

/** Whether a rule may stop a person. If not, it only warns. */
export const binds = (rule: Pick<Rule<unknown>, 'confidence'>) =>
  rule.confidence === 'certain' || rule.confidence === 'high';

/** The first rule of the list that is in force on a day, `YYYY-MM-DD`. */
export const inForce = <T>(rules: readonly Rule<T>[], onDate: string): Rule<T> | undefined =>
  rules.find(({ from, to }) => (from === undefined || from <= onDate) && (to === undefined || onDate <= to));
