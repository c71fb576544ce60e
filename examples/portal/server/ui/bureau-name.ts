import { regionName, type Policy } from '@acct-kit/core/policy';
import { resolvePolicy } from '../policies/packs.ts';
import { chinaDay } from '../time.ts';

/** A district with its city, where the place has cities: 济南市历下区. */
export const districtName = (policy: Policy, district: string): string =>
  `${policy.codes['districts']?.find(({ code }) => code === district)?.group ?? ''}${regionName(policy, district)}`;

/** The finance bureau of a district, or of the whole place. */
export const bureauName = (policy: Policy, authority: string): string =>
  `${authority === policy.region ? policy.name : districtName(policy, authority)}财政局`;

/** The same with its place before it, for lists with several places: 山东省济南市历下区财政局. */
export function bureauAt(place: { readonly region: string; readonly authority: string }, now: Date): string {
  const policy = resolvePolicy(place.region, chinaDay(now));
  return `${place.authority === policy.region ? '' : policy.name}${bureauName(policy, place.authority)}`;
}
