/**
 * The texts of a pack in another language, by the Chinese text. Packs are written in Chinese, so that a city can write one
 * without a translation.
 */
export type Translation = Readonly<Record<string, string>>;

/** Translates a text of a pack into the reader's language. */
export type Translate = (text: string) => string;

/** Leaves texts in Chinese, as packs are written. */
export const asWritten: Translate = (text) => text;

/** Translates with the first table that contains the text. A text that no table contains stays Chinese. */
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
