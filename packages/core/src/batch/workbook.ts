import { unzipSync } from 'fflate';
import { unescaped } from './escapes.ts';
import { numberFormat, type NumberFormat } from './number-format.ts';
import { sourceError } from './problems.ts';
import { readSheet } from './sheet.ts';
import type { Table } from './table.ts';
import { readXml } from './xml.ts';

/** The largest size of an unpacked part. No sheet that a person made is larger. */
const mostPartBytes = 300_000_000;

/** The largest number of different texts. Rows of 100 MB have fewer. */
const mostStrings = 5_000_000;

interface Archive {
  readonly has: (part: string) => boolean;
  /** The bytes of a part, which is unpacked now. */
  readonly extract: (part: string) => Uint8Array | undefined;
}

/** Part names are compared without their case, and some programs write backslashes between folders. */
const keyOf = (part: string): string => part.replace(/\\/g, '/').replace(/^\//, '').toLowerCase();

/** Unpacks the parts of a workbook one at a time. */
function openZip(bytes: Uint8Array): Archive {
  // A file that was cut has lost the list of its parts, which is at the end; other trouble is inside.
  const unzip = (isWanted: (name: string, size: number) => boolean, problem: 'file-truncated' | 'file-damaged') => {
    try {
      return unzipSync(bytes, { filter: ({ name, originalSize }) => isWanted(name, originalSize) });
    } catch (error) {
      throw sourceError(problem, undefined, error);
    }
  };
  const entries = new Map<string, { readonly name: string; readonly size: number }>();
  unzip((name, size) => {
    entries.set(keyOf(name), { name, size });
    return false;
  }, 'file-truncated');
  return {
    has: (part) => entries.has(keyOf(part)),
    extract: (part) => {
      const entry = entries.get(keyOf(part));
      if (entry === undefined) return undefined;
      if (entry.size > mostPartBytes) throw sourceError('file-too-large');
      return unzip((name) => name === entry.name, 'file-damaged')[entry.name];
    },
  };
}

interface Relation {
  readonly type: string;
  /** The path from the root of the archive. */
  readonly target: string;
}

const resolve = (target: string, folder: string): string => new URL(target, `file:///${folder}`).pathname.slice(1);

/** The targets that a part refers to, by id. */
async function relationsOf({ has, extract }: Archive, part: string): Promise<Map<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relations = new Map<string, Relation>();
  const bytes = extract(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (bytes === undefined) return relations;
  await readXml(bytes, {
    open: (name, attribute) => {
      if (name !== 'Relationship') return;
      const written = attribute('Target') ?? '';
      const target = resolve(written, folder);
      // Some programs write the path from the root of the archive without the slash in front.
      const fromRoot = resolve(written, '');
      relations.set(attribute('Id') ?? '', {
        type: (attribute('Type') ?? '').replace(/^.*\//, ''),
        target: !has(target) && has(fromRoot) ? fromRoot : target,
      });
    },
  });
  return relations;
}

const targetOf = (relations: Map<string, Relation>, type: string): string | undefined =>
  [...relations.values()].find((relation) => relation.type === type)?.target;

async function refuseOtherKinds({ extract }: Archive): Promise<void> {
  const types = extract('[Content_Types].xml');
  if (types === undefined) throw sourceError('file-unsupported');
  await readXml(types, {
    open: (_, attribute) => {
      const type = attribute('ContentType') ?? '';
      if (/macroEnabled|vbaProject/i.test(type)) throw sourceError('file-macros');
      if (type.includes('sheet.binary')) throw sourceError('file-unsupported');
    },
  });
}

/** The texts that cells refer to by number, without their phonetic hints. */
async function readSharedStrings(bytes: Uint8Array | undefined): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  if (bytes === undefined) return strings;
  await readXml(bytes, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name !== 'si') return;
      if (strings.length >= mostStrings) throw sourceError('file-too-large');
      strings.push(unescaped(text));
    },
    text: (piece) => {
      if (isText) text += piece;
    },
  });
  return strings;
}

/** How numbers are shown, by the number of a cell's style. */
async function readFormats(bytes: Uint8Array | undefined): Promise<(NumberFormat | undefined)[]> {
  const formats: (NumberFormat | undefined)[] = [];
  const byId = new Map<string, NumberFormat | undefined>();
  let isCellStyle = false;
  if (bytes === undefined) return formats;
  await readXml(bytes, {
    open: (name, attribute) => {
      if (name === 'numFmt') byId.set(attribute('numFmtId') ?? '', numberFormat(attribute('formatCode') ?? ''));
      else if (name === 'cellXfs') isCellStyle = true;
      else if (name === 'xf' && isCellStyle) formats.push(byId.get(attribute('numFmtId') ?? ''));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return formats;
}

/** The number of days between the 1900 and the 1904 date system, which old Macs used. */
const macOffset = 1462;

/** The visible sheets of an XLSX workbook. */
export async function readWorkbook(bytes: Uint8Array): Promise<Table[]> {
  const archive = openZip(bytes);
  const { extract } = archive;
  await refuseOtherKinds(archive);
  const part = targetOf(await relationsOf(archive, ''), 'officeDocument') ?? 'xl/workbook.xml';
  const workbook = extract(part);
  if (workbook === undefined) throw sourceError('file-unsupported');
  const relations = await relationsOf(archive, part);
  const sheets: { readonly name: string; readonly target: string }[] = [];
  let dayOffset = 0;
  await readXml(workbook, {
    open: (name, attribute) => {
      if (name === 'workbookPr' && /^(1|true)$/.test(attribute('date1904') ?? '')) dayOffset = macOffset;
      if (name !== 'sheet' || (attribute('state') !== undefined && attribute('state') !== 'visible')) return;
      const relation = relations.get(attribute('id') ?? '');
      if (relation?.type === 'worksheet') sheets.push({ name: attribute('name') ?? '', target: relation.target });
    },
  });
  const lookups = {
    strings: await readSharedStrings(extract(targetOf(relations, 'sharedStrings') ?? '')),
    formats: await readFormats(extract(targetOf(relations, 'styles') ?? '')),
  };
  const tables: Table[] = [];
  for (const { name, target } of sheets) {
    const sheet = extract(decodeURIComponent(target));
    if (sheet === undefined) throw sourceError('file-damaged');
    tables.push({ name, rows: await readSheet(sheet, lookups), dayOffset });
  }
  return tables;
}
