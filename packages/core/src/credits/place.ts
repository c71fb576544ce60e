import type { CreditStanding } from '../contract/credit-years.ts';
import type { Day } from '../util/china-day.ts';
import type { YearsInput } from './ledger.ts';
import type { PlaceRule } from './timing.ts';
import { daysOf } from './window.ts';

/** Finds the place that kept the file on a day, and its rule for a CE year. For days before the first known place, it is that place. */
export const placeKeeper =
  ({ places }: CreditStanding, year: number, rulesFor: YearsInput['rulesFor']) =>
  (day: Day): PlaceRule => {
    const region = (places.filter(({ from }) => from <= day).pop() ?? places[0])?.region;
    return { region, rule: rulesFor(year, region) };
  };

/**
 * The place whose rule applies to a CE year: the one that kept the file on the last day of the window, or today while the
 * window is open. Windows differ between places, so each place is tested with its own window, the earliest place first. A
 * year that was closed there stays with that place.
 *
 * @returns `undefined` when the standing names no place.
 */
export function placeOf(
  standing: CreditStanding,
  year: number,
  today: Day,
  rulesFor: YearsInput['rulesFor'],
): string | undefined {
  const { places } = standing;
  const home = places.find(({ region }, index) => {
    const { closesOn } = daysOf(rulesFor(year, region), year);
    const movedOn = places[index + 1]?.from;
    return movedOn === undefined || movedOn > (closesOn < today ? closesOn : today);
  });
  return home?.region;
}
