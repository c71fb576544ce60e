/** When something was said and in which tab, as a text; later ones sort after earlier ones. */
export type Stamp = string;

/** Before everything that is said in a tab. */
export const zeroStamp: Stamp = '';

const digits = 9;

const stampOf = (time: number, tab: string): Stamp => time.toString(36).padStart(digits, '0') + tab;

const timeOf = (stamp: Stamp): number => Number.parseInt(`0${stamp.slice(0, digits)}`, 36);

/** The stamp of a change that follows from all that was said until `stamp`: the same in every tab that makes it. */
export const stampAfter = (stamp: Stamp, by: string): Stamp => stampOf(timeOf(stamp) + 1, by);

/** A hybrid logical clock: the time of day, but never earlier than what was seen before. */
export interface Clock {
  /** A stamp later than all that were given or seen. */
  tick(): Stamp;
  /** Takes note of a stamp of another tab. */
  see(stamp: Stamp): void;
}

export function createClock(now: () => number, tab: string): Clock {
  let last = 0;
  return {
    tick() {
      // The clock of the device may go back; what is said now is later all the same.
      last = Math.max(now(), last + 1);
      return stampOf(last, tab);
    },
    see(stamp) {
      last = Math.max(last, timeOf(stamp));
    },
  };
}
