import { eachCode } from './codes.ts';
import { packedCodes } from './codes-table.ts';
import { packedNames } from './names-table.ts';

/** A name and the first year in which it held. */
interface NameSince {
  name: string;
  since: number;
}

/**
 * Names by code: `,` parts the codes, in ascending order; within one, a year stands between a name and its successor,
 * as in `井陉县1992井陉矿区`.
 */
export function unpackNames(codes: string, names: string): Map<number, NameSince[]> {
  const byCode = new Map<number, NameSince[]>();
  const entries = names.split(',');
  let at = 0;
  eachCode(codes, (code) => byCode.set(code, readEntry(entries[at++]!)));
  return byCode;
}

function readEntry(entry: string): NameSince[] {
  const parts = entry.split(/(\d{4})/);
  const names: NameSince[] = [{ name: parts[0]!, since: 0 }];
  for (let i = 1; i < parts.length; i += 2) names.push({ name: parts[i + 1]!, since: Number(parts[i]) });
  return names;
}

let names: Map<number, NameSince[]> | undefined;

/** The name that went with a code, in that year or, without one, last. */
export function regionName(code: string, year = Infinity): string | undefined {
  names ??= unpackNames(packedCodes, packedNames);
  const ofCode = names.get(Number(code));
  if (!ofCode) return undefined;
  let found = ofCode[0]!;
  for (const entry of ofCode) if (entry.since <= year) found = entry;
  return found.name;
}

/** Groupings of the lists that are no place of their own. */
const groupings = ['市辖区', '县', '市', '省直辖县级行政区划', '自治区直辖县级行政区划', '省直辖行政单位'];

/**
 * Province, prefecture and county of a code, as far as they are known.
 *
 * @example regionPath('130102') // ['河北省', '石家庄市', '长安区']
 */
export function regionPath(code: string, year?: number): string[] {
  const levels = [code.slice(0, 2) + '0000', code.slice(0, 4) + '00', code];
  return levels
    .filter((level, index) => levels.indexOf(level) === index)
    .map((level) => regionName(level, year))
    .filter((name): name is string => name !== undefined && !groupings.includes(name));
}
