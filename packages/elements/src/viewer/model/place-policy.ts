import { PolicyError, type CreditPolicy, type resolveCreditPolicy } from '@acct-kit/core/policy';

/** The rules of the whole country, which apply where a place has none of its own. */
const wholeCountry = '000000';

/** Whether a place lies in the area that a pack of rules was made for. */
const isWithin = (region: string, area: string): boolean => region.startsWith(area.replace(/(?:00)+$/, ''));

export interface PlacePolicyOptions {
  /** Rules of the host's own. */
  readonly own: CreditPolicy | undefined;
  /** The place that the host has named. */
  readonly region: string;
  readonly resolve: typeof resolveCreditPolicy;
}

/**
 * Gives the rules of a place. The host's rules count in the area that they were made for, and everywhere when no place
 * is given.
 */
export function placePolicy(
  place: string | undefined,
  { own, region, resolve }: PlacePolicyOptions,
): CreditPolicy | undefined {
  if (own !== undefined && (place === undefined || isWithin(place, own.region))) return own;
  try {
    return resolve(place ?? (region === '' ? wholeCountry : region));
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}
