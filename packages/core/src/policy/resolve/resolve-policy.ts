import { attachmentKinds, type AttachmentKind } from '../../contract/record.ts';
import { numberChecks } from '../checks/number-checks.ts';
import { builtInPacks } from '../packs/index.ts';
import type { FileRules, PolicyPack } from '../schema/pack.ts';
import { inForce, type Rule } from '../schema/rule.ts';
import { lineage, mergeNearestFirst, regionWithPack, wholeCountry } from './lineage.ts';
import { PolicyError } from './policy-error.ts';
import type { Policy } from './policy.ts';
import { creditPolicyOf } from './resolve-credit-policy.ts';

/** Whether the national list of places contains a region. A region that does not exist has no rules. */
const isPlace = (region: string, packs: readonly PolicyPack[]): boolean =>
  packs.some((pack) => pack.region === wholeCountry && pack.codes?.['districts']?.some(({ code }) => code === region));

function required<T>(rule: Rule<T> | undefined, what: string, region: string): Rule<T> {
  if (!rule) throw new PolicyError(`The policy of ${region} has no rule in force for ${what}`, `/${what}`);
  return rule;
}

/**
 * The rules of a place on a day.
 *
 * @param region GB/T 2260 code of a province, city or district. A place without a pack gets the pack of its city, its
 * province or the whole country.
 * @param onDate `YYYY-MM-DD`
 * @param packs the host's own packs, which take precedence over the built-in ones. A pack of the same region replaces the
 * built-in pack, or extends it when its `parent` is its own region.
 * @throws {PolicyError} when the place does not exist, when a pack names a parent that does not exist, or when a rule
 * that every policy needs is not in force on that day.
 */
export const resolvePolicy = (region: string, onDate: string, packs: readonly PolicyPack[] = []): Policy =>
  resolvePolicyAmong([...packs, ...builtInPacks], region, onDate);

/**
 * The same as `resolvePolicy`, but with these packs only and without the built-in ones. When several packs have the same
 * region, the first takes precedence.
 */
export function resolvePolicyAmong(packs: readonly PolicyPack[], region: string, onDate: string): Policy {
  const home = regionWithPack(region, packs) ?? (isPlace(region, packs) ? wholeCountry : region);
  const chain = lineage(home, packs);
  const pick = <T>(rulesOf: (pack: PolicyPack) => readonly Rule<T>[] | undefined) =>
    inForce(
      chain.flatMap((pack) => rulesOf(pack) ?? []),
      onDate,
    );
  return {
    ...creditPolicyOf(chain),
    date: onDate,
    codes: mergeNearestFirst(chain.map((pack) => pack.codes)),
    form: required(
      pick((pack) => pack.form),
      'form',
      home,
    ),
    files: fileRulesOf(pick),
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

type PickRule = <T>(rulesOf: (pack: PolicyPack) => readonly Rule<T>[] | undefined) => Rule<T> | undefined;

/** The file rules by kind of document. Kinds without rules of their own get those of `scan`; the photo never does. */
function fileRulesOf(pick: PickRule): Policy['files'] {
  const files: Partial<Record<AttachmentKind, Rule<FileRules>>> = {};
  for (const kind of attachmentKinds) {
    const rule = pick(({ files = {} }) => [...(files[kind] ?? []), ...((kind !== 'photo' && files.scan) || [])]);
    if (rule) files[kind] = rule;
  }
  return files;
}
