/** The texts of an element, by key. `{name}` in a text is replaced by the parameter of that name. */
export type Messages<Key extends string> = Readonly<Record<Key, string>>;

/** A text with its parameters filled in. */
export const fill = (template: string, params: Readonly<Record<string, string | number>> = {}): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

/** Today in China (UTC+8, no summer time), `YYYY-MM-DD`: deadlines and dates are those of the authority. */
export const todayInChina = (now = Date.now()): string => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
