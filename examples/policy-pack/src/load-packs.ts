import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parsePacks, type PolicyPack } from '@acct-kit/core/policy';

const filesAt = (place: string): string[] =>
  statSync(place).isDirectory()
    ? readdirSync(place)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => path.join(place, name))
    : [place];

/**
 * Loads packs from JSON files, and from all JSON files in folders.
 *
 * @throws {PolicyError} when a pack has mistakes. The error has the path of each mistake.
 * @throws {Error} when a file cannot be read.
 */
export const loadPacks = (places: readonly string[]): PolicyPack[] =>
  parsePacks(places.flatMap(filesAt).map((file): unknown => JSON.parse(readFileSync(file, 'utf8'))));
