import { attachmentKinds, type AttachmentKind } from '../contract/record.ts';
import type { CreditRules } from '../credits/rules.ts';
import type { Checks } from './checks.ts';
import type { FormDefinition } from './form-definition.ts';
import type { Code, Deadline, FileRules, Holidays, Jurisdiction, PolicyPack } from './pack.ts';
import { numberChecks } from './number-checks.ts';
import { builtInPacks } from './packs/index.ts';
import { builtInPlaces } from './packs/places.ts';
import { inForce, type Rule, type Source } from './rule.ts';
import type { Translation } from './text.ts';

/** The rules of one place on one day. */
export interface Policy {
  readonly region: string;
  readonly name: string;
  readonly date: string;
  readonly sources: Readonly<Record<string, Source>>;
  /** Translations that the packs bring along, by language. */
  readonly translations: { readonly en: Translation };
  readonly codes: Readonly<Record<string, readonly Code[]>>;
  readonly form: Rule<FormDefinition>;
  readonly files: Readonly<Partial<Record<AttachmentKind, Rule<FileRules>>>>;
  readonly jurisdiction: Rule<Jurisdiction>;
  readonly reviewDays: Rule<number>;
  readonly changeDeadline: Rule<Deadline> | undefined;
  readonly firstDeadline: Rule<Deadline> | undefined;
  readonly transferDays: Rule<number> | undefined;
  readonly staleAfterYears: Rule<number> | undefined;
  /** Of every year that is known: which applies depends on the day (`addWorkingDays`). */
  readonly holidays: readonly Rule<Holidays>[];
  /** What only advises; all else of a policy is data, and one that came as JSON does without. */
  readonly checks?: Checks;
  /** Every credit rule of the place: which applies depends on the CE year (`creditRulesFor`). */
  readonly credits: readonly Rule<CreditRules>[];
}

/** What of a pack the credits depend on. */
export type CreditPack = Pick<PolicyPack, 'region' | 'parent' | 'name' | 'sources' | 'translations' | 'credits'>;

/** What of a policy the credits depend on. */
export type CreditPolicy = Pick<Policy, 'region' | 'name' | 'sources' | 'translations' | 'credits'>;

/** What is wrong with a pack, and where in it (RFC 6901). */
export interface PackMistake {
  readonly path: string;
  readonly message: string;
}

/** A policy could not be made: the place is unknown, or a pack is broken. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  /** Where in the pack the first mistake is, RFC 6901. */
  readonly path: string;
  /** Every mistake of a pack that was read. */
  readonly mistakes: readonly PackMistake[];
  constructor(message: string, path = '', mistakes: readonly PackMistake[] = [{ path, message }]) {
    super(message);
    this.path = path;
    this.mistakes = mistakes;
  }
}

/** The place itself where it has a pack, else its city, else its province. */
function homeOf(region: string, packs: readonly CreditPack[]): string | undefined {
  const places = [region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`];
  return places.find((place) => packs.some((pack) => pack.region === place));
}

/** The national rules apply wherever no place has its own. */
const wholeCountry = '000000';

/** Whether the whole country has this place: one that does not exist has no rules. */
const isPlace = (region: string, packs: readonly PolicyPack[]): boolean =>
  packs.some((pack) => pack.region === wholeCountry && pack.codes?.['districts']?.some(({ code }) => code === region));

/** A pack and its parents, the nearest first. A pack whose parent is its own place extends the one that it goes before. */
export function lineage<Pack extends CreditPack>(region: string, packs: readonly Pack[]): Pack[] {
  const chain: Pack[] = [];
  let wanted: string | undefined = region;
  while (wanted !== undefined) {
    const pack = packs.find((one) => one.region === wanted && !chain.includes(one));
    if (!pack) throw new PolicyError(`There is no policy pack of ${wanted}`);
    chain.push(pack);
    wanted = pack.parent;
  }
  return chain;
}

function required<T>(rule: Rule<T> | undefined, what: string, region: string): Rule<T> {
  if (!rule) throw new PolicyError(`The policy of ${region} has no rule in force for ${what}`, `/${what}`);
  return rule;
}

const merge = <T>(maps: readonly (Readonly<Record<string, T>> | undefined)[]): Record<string, T> =>
  Object.assign({}, ...[...maps].reverse()) as Record<string, T>;

const creditPolicyOf = (chain: readonly CreditPack[]): CreditPolicy => ({
  region: chain[0]?.region ?? '',
  name: chain[0]?.name ?? '',
  sources: merge(chain.map((pack) => pack.sources)),
  translations: { en: merge(chain.map((pack) => pack.translations?.en)) },
  credits: chain.flatMap((pack) => pack.credits ?? []),
});

/**
 * The credit rules of a place, of all CE years, without the form and its code tables.
 *
 * @param region GB/T 2260: a province, city or district. Without a pack of its own that of its city, its province or the
 * whole country is taken.
 * @param packs packs of the host's own, which go before the built-in ones.
 * @throws {PolicyError} when a pack names a parent that is not there.
 */
export function resolveCreditPolicy(region: string, packs: readonly CreditPack[] = []): CreditPolicy {
  const known = [...packs, ...builtInPlaces];
  return creditPolicyOf(lineage(homeOf(region, known) ?? wholeCountry, known));
}

/**
 * The rules of a place on a day.
 *
 * @param region GB/T 2260: a province, city or district; without a pack of its own that of its city, its province or the
 * whole country is taken.
 * @param onDate `YYYY-MM-DD`
 * @param packs packs of the host's own, which go before the built-in ones: one of the same region replaces a built-in
 * pack, or extends it where its `parent` is its own region.
 * @throws {PolicyError} when there is no such place, or a pack names a parent that is not there.
 */
export const resolvePolicy = (region: string, onDate: string, packs: readonly PolicyPack[] = []): Policy =>
  resolvePolicyAmong([...packs, ...builtInPacks], region, onDate);

/** The same with these packs and no other; the first of a region goes before the others. */
export function resolvePolicyAmong(packs: readonly PolicyPack[], region: string, onDate: string): Policy {
  const home = homeOf(region, packs) ?? (isPlace(region, packs) ? wholeCountry : region);
  const chain = lineage(home, packs);
  const credits = creditPolicyOf(chain);
  const pick = <T>(rulesOf: (pack: PolicyPack) => readonly Rule<T>[] | undefined) =>
    inForce(
      chain.flatMap((pack) => rulesOf(pack) ?? []),
      onDate,
    );
  const files: Partial<Record<AttachmentKind, Rule<FileRules>>> = {};
  for (const kind of attachmentKinds) {
    const rule = pick(({ files = {} }) => [...(files[kind] ?? []), ...((kind !== 'photo' && files.scan) || [])]);
    if (rule) files[kind] = rule;
  }
  return {
    ...credits,
    date: onDate,
    codes: merge(chain.map((pack) => pack.codes)),
    form: required(
      pick((pack) => pack.form),
      'form',
      home,
    ),
    files,
    jurisdiction: required(
      pick((pack) => pack.jurisdiction),
      'jurisdiction',
      home,
    ),
    reviewDays: required(
      pick((pack) => pack.reviewDays),
      'reviewDays',
      home,
    ),
    changeDeadline: pick((pack) => pack.changeDeadline),
    firstDeadline: pick((pack) => pack.firstDeadline),
    transferDays: pick((pack) => pack.transferDays),
    staleAfterYears: pick((pack) => pack.staleAfterYears),
    holidays: chain.flatMap((pack) => pack.holidays ?? []),
    checks: numberChecks,
  };
}

/** The credit rule that is in force for a CE year, or `undefined` where none is known. */
export const creditRulesFor = (policy: Pick<Policy, 'credits'>, year: number): Rule<CreditRules> | undefined =>
  policy.credits.find(
    ({ from, to }) =>
      (from === undefined || Number(from.slice(0, 4)) <= year) && (to === undefined || year <= Number(to.slice(0, 4))),
  );
