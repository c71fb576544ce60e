/** Credits as an integer number of hundredths: 12.50 credits are 1250. Sums stay exact; floats do not. */
export type Hundredths = number;

/** The hundredths of a decimal with two places, `'12.50'` → 1250. Throws a `RangeError` for any other text. */
export function parseCredits(text: string): Hundredths {
  if (!/^\d{1,9}\.\d{2}$/.test(text)) throw new RangeError('credits are digits with two places');
  return Number(text.slice(0, -3)) * 100 + Number(text.slice(-2));
}

const check = (amount: Hundredths): void => {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError('hundredths are whole and not negative');
};

const placesOf = (amount: Hundredths): string => String(amount % 100).padStart(2, '0');

/** The text for the wire, with two decimals: 1250 → `'12.50'`. Throws a `RangeError` for anything but a whole number from 0. */
export function formatCredits(amount: Hundredths): string {
  check(amount);
  return `${(amount - (amount % 100)) / 100}.${placesOf(amount)}`;
}

/** The text for people, without zeros at the end: 1250 → `'12.5'`, 9000 → `'90'`. */
export const shortCredits = (amount: Hundredths): string =>
  formatCredits(amount)
    .replace(/\.00$/, '')
    .replace(/(\.\d)0$/, '$1');
