/**
 * The texts of a pack in another language, by the Chinese one. Packs are written in Chinese, so that a city can write one
 * without a translation.
 */
export type Translation = Readonly<Record<string, string>>;

/** Gives a text of a pack in the reader's language. */
export type Translate = (text: string) => string;

/** For readers of Chinese. */
export const asWritten: Translate = (text) => text;

/** Translates by the first table that has the text; what none has stays Chinese. */
export const translator =
  (...tables: readonly (Translation | undefined)[]): Translate =>
  (text) => {
    for (const table of tables) {
      const found = table?.[text];
      if (found !== undefined) return found;
    }
    return text;
  };

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];
