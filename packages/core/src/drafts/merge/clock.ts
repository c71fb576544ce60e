/**
 * When a change was made and in which tab, as one text. A later stamp sorts after an earlier one, so stamps are compared
 * as texts.
 */
export type Stamp = string;

/** A stamp that sorts before every stamp of a tab. */
export const zeroStamp: Stamp = '';

const timeDigits = 9;

const stampOf = (time: number, tab: string): Stamp => time.toString(36).padStart(timeDigits, '0') + tab;

const timeOf = (stamp: Stamp): number => Number.parseInt(`0${stamp.slice(0, timeDigits)}`, 36);

/** The stamp that follows `stamp`. It does not depend on the tab, so every tab that computes it gets the same one. */
export const stampAfter = (stamp: Stamp, author: string): Stamp => stampOf(timeOf(stamp) + 1, author);

/** A hybrid logical clock. It follows the time of day, but never gives a stamp that is older than one it has seen. */
export interface Clock {
  /** Returns a stamp that is later than all stamps that were given or seen. */
  tick(): Stamp;
  /** Takes note of a stamp from another tab. */
  see(stamp: Stamp): void;
}

export function createClock(now: () => number, tab: string): Clock {
  let last = 0;
  return {
    tick() {
      // The clock of the device can be set back. A new change must still count as the later one.
      last = Math.max(now(), last + 1);
      return stampOf(last, tab);
    },
    see(stamp) {
      last = Math.max(last, timeOf(stamp));
    },
  };
}
