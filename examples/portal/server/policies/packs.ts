import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as policy from '@acct-kit/core/policy';
import type { CreditPolicy, Policy, PolicyPack } from '@acct-kit/core/policy';

/** Packs of whoever runs the portal, which go before the built-in ones. One portal a process, and they never change. */
let ownPacks: readonly PolicyPack[] = [];

/** Takes these packs from now on. */
export function usePacks(packs: readonly PolicyPack[]): void {
  ownPacks = packs;
}

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
 * @throws {PolicyError} where one is wrong, with the path of each mistake in it
 */
export const loadPacks = (places: readonly string[]): PolicyPack[] =>
  policy.parsePacks(places.flatMap(filesAt).map((file): unknown => JSON.parse(readFileSync(file, 'utf8'))));

/** The rules of a place on a day, `YYYY-MM-DD`. @throws PolicyError where no pack fits */
export const resolvePolicy = (region: string, onDate: string): Policy => policy.resolvePolicy(region, onDate, ownPacks);

/** The credit rules of a place, of all CE years. */
export const resolveCreditPolicy = (region: string): CreditPolicy => policy.resolveCreditPolicy(region, ownPacks);

/** Whether the element does not know the rules of this place by itself. */
export const hasOwnPolicy = (region: string): boolean =>
  ownPacks.some((pack) => ['000000', `${region.slice(0, 2)}0000`, region].includes(pack.region));

/** The provinces whose files this portal keeps, and that it lets files go to. */
export const portalPlaces = (): readonly string[] => [
  ...new Set([
    '110000',
    '370000',
    ...ownPacks.map(({ region }) => region).filter((region) => /^\d[1-9]0000$/.test(region)),
  ]),
];
