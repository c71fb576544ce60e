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
 * The packs of JSON files, or of all JSON files of folders.
 *
 * @throws {PolicyError} where one is wrong, with the path of each mistake in it; an `Error` where a file cannot be read
 */
export const loadPacks = (places: readonly string[]): PolicyPack[] =>
  parsePacks(places.flatMap(filesAt).map((file): unknown => JSON.parse(readFileSync(file, 'utf8'))));
