/** A day, `YYYY-MM-DD`; such days compare as text. */
export type Day = string;

const millisecondsOfDay = 86_400_000;

const ordinal = (day: Day): number => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date) / millisecondsOfDay;
};

/** How many days `to` is after `from`. */
export const daysBetween = (from: Day, to: Day): number => ordinal(to) - ordinal(from);
