import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Files } from './browser.ts';

const folder = new URL('../dist/cdn/', import.meta.url);

/** The CDN files as they were built. */
export const cdnFiles: Files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [`/${name}`, ['text/javascript', () => readFile(new URL(name, folder))] as const]),
);
