import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as policy from '@acct-kit/core/policy';
import type { CreditPolicy, Policy, PolicyPack } from '@acct-kit/core/policy';

/** The places with built-in packs. */
const builtInPlaces = ['110000', '370000'] as const;

// A process serves one portal, and these never change while it runs.
let ownPacks: readonly PolicyPack[] = [];
let ownPlace: string = builtInPlaces[0];

/** Sets the portal's own packs, which go before the built-in ones, and the place whose portal this is. */
export function usePacks(packs: readonly PolicyPack[], place: string = builtInPlaces[0]): void {
  ownPacks = packs;
  ownPlace = place;
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

/** The rules of the portal's own place. Pages use them for providers, and where nobody is signed in. */
export const portalPolicy = (onDate: string): Policy => resolvePolicy(ownPlace, onDate);

/** The credit rules of a place, of all CE years. */
export const resolveCreditPolicy = (region: string): CreditPolicy => policy.resolveCreditPolicy(region, ownPacks);

/** Whether the portal has its own rules for a place. The elements on its pages must then be given them. */
export const hasOwnPolicy = (region: string): boolean =>
  ownPacks.some((pack) => ['000000', `${region.slice(0, 2)}0000`, region].includes(pack.region));

/** The places whose dossiers this portal keeps. Transfers go from one to another. */
export const portalPlaces = (): readonly string[] => [
  ...new Set([
    ...builtInPlaces,
    ...ownPacks.map(({ region }) => region).filter((region) => /^\d[1-9]0000$/.test(region)),
  ]),
];
