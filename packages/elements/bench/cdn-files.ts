import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Files } from './browser.ts';

const folder = new URL('../dist/cdn/', import.meta.url);

/** The CDN files as they were built. */
export const cdnFiles: Files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [`/${name}`, ['text/javascript', () => readFile(new URL(name, folder))] as const]),
);

/** The files that an entry loads at once. */
export function preloadsOf(entry: string): readonly string[] {
  const { preload } = JSON.parse(readFileSync(new URL('acct-kit.files.json', folder), 'utf8')) as {
    preload: Record<string, string[]>;
  };
  return preload[entry] ?? [];
}
