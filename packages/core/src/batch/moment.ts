import { chinaDay, type Day } from '../util/china-day.ts';
import { parseDay } from '../util/read-date.ts';
import { numberIn, plainText, type Cell } from './cell.ts';

/** A day in China and, where the cell has it exactly, the time on that day. */
export interface Moment {
  readonly day: Day;
  /** In milliseconds since midnight. */
  readonly time?: number;
}

/** The day 0 of workbooks, correct for days from March 1900. */
const sheetEpoch = Date.UTC(1899, 11, 30);
const minute = 60_000;
const dayLength = 1440 * minute;
/** China has one time zone and no summer time. */
const chinaOffset = 480 * minute;
/** 1 January 1990 and 31 December 2099. Other numbers are not taken for days. */
const serials = { first: 32_874, last: 73_050 };

const dayAt = (time: number): Day => new Date(time).toISOString().slice(0, 10);

function momentOfSerial(number: number, dayOffset: number): Moment | undefined {
  // The nearest millisecond, because a fraction of a day is rarely exact.
  const total = Math.round((number + dayOffset) * dayLength);
  const serial = Math.floor(total / dayLength);
  if (serial < serials.first || serial > serials.last) return undefined;
  return { day: dayAt(sheetEpoch + serial * dayLength), time: total - serial * dayLength };
}

const weekday = /\s*\(?(?:星期|周|礼拜)[一二三四五六日天]\)?,?\s*/;

const partOfDay = '凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里';

/** A day and behind it a time: `2026-03-01T09:00`, `2026/3/1 上午9:00`, `2026年3月1日9时`. */
const withTime = new RegExp(
  `^(.*?)(T|\\s+|[日号]\\s*|(?=${partOfDay}))((?:${partOfDay})?\\s*\\d{1,2}\\s*(?::\\s*\\d{2}|[时点]).*)$`,
  'i',
);

/** A time with its zone: `16:00:00.000Z`, `16:00+08:00`, `16:00:00 GMT+8`. */
const zoned =
  /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*(?:Z|UTC|GMT)?(?:(?:Z|UTC|GMT)|([+-])(\d{1,2})(?::?(\d{2}))?)(?:\s*\[[\w/]+\])?$/i;

/** The instant of a time on a day somewhere, as the moment in China; `undefined` for a time without a zone. */
function momentOfInstant(day: Day, separator: string, time: string): Moment | undefined {
  const [, hours, minutes, seconds, sign, zoneHours = 0, zoneMinutes = 0] = zoned.exec(time) ?? [];
  if (hours === undefined) return undefined;
  // `2026-03-01 09:00-11:30` is how people write from when to when.
  if (sign === '-' && seconds === undefined && !/t/i.test(separator)) return undefined;
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === '-' ? -1 : 1);
  const local = Number(hours) * 60 * minute + Number(minutes) * minute + Math.floor(Number(seconds ?? 0) * 1000);
  const instant = Date.parse(day) + local - offset * minute;
  return { day: chinaDay(new Date(instant)), time: (instant + chinaOffset) % dayLength };
}

/** The day that a cell has; a time without a zone is a time in China, so that it does not move the day. */
export function momentOf(cell: Cell, dayOffset: number): Moment | undefined {
  const text = plainText(cell).replace(weekday, ' ').trim();
  const [, before, separator = '', time = ''] = withTime.exec(text) ?? [];
  const day = parseDay(before ?? text);
  if (day !== undefined) return momentOfInstant(day, separator, time) ?? { day };
  const number = numberIn(cell);
  return number === undefined ? undefined : momentOfSerial(number, dayOffset);
}

/** How programs write the end of a day: 23:59:00, 23:59:59 and 23:59:59.999. Such a time belongs to its day. */
const endsOfDay = [dayLength - minute, dayLength - 1000, dayLength - 1];

/** Whether a time is some seconds before midnight. Programs that convert days through a time zone lose these. */
const isShort = (time: number): boolean => time >= dayLength - minute && !endsOfDay.includes(time);

/** Whether a cell has a time that is no minute from midnight. Then its column has real times, and no seconds are lost. */
export function hasTimeOfDay(cell: Cell, dayOffset: number): boolean {
  const time = momentOf(cell, dayOffset)?.time ?? 0;
  return time >= minute && time < dayLength - minute;
}

/** The day that is meant: less than a minute before midnight it is the next one, unless the column has real times. */
export function dayMeant(cell: Cell, dayOffset: number, columnHasTimes: boolean): Day | undefined {
  const moment = momentOf(cell, dayOffset);
  if (moment?.time === undefined || columnHasTimes || !isShort(moment.time)) return moment?.day;
  return dayAt(Date.parse(moment.day) + dayLength);
}
