import * as z from 'zod/mini';

/**
 * What a person reads, in Chinese. Packs are written in Chinese; another language is a translation of their texts, so
 * that a city can write a pack without one.
 */
export const packText = z.string().check(z.minLength(1));

/** The texts of a pack in another language, by the Chinese one. */
export const translation = z.record(z.string(), z.string());
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
