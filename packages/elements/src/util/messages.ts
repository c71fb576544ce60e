/** The texts of an element or a tool, by key. A parameter stands in a text as `{name}`. */
export type Messages<Key extends string = string> = Readonly<Record<Key, string>>;

export type MessageParams = Readonly<Record<string, string | number>>;

/** Gives the text of a key with its parameters filled in. */
export type Say<Key extends string> = (key: Key, params?: MessageParams) => string;

/** Fills the parameters into a text. A parameter without a value stays as it is written. */
export const fill = (template: string, params: MessageParams = {}): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

/** Makes the function that says the texts of some tables. Where two tables have the same key, the later one counts. */
export function createSay<Key extends string>(
  ...tables: readonly (Readonly<Partial<Record<Key, string>>> | undefined)[]
): Say<Key> {
  const texts = Object.assign({}, ...tables) as Partial<Messages<Key>>;
  return (key, params) => fill(texts[key] ?? '', params);
}
