import { strToU8, zipSync } from 'fflate';

/** A cell of a test: a text, a number, or the XML between `<c …>` and `</c>` with the attributes before it. */
export type TestCell = string | number | null | { readonly attributes: string; readonly xml: string };

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const letterOf = (index: number): string => String.fromCharCode(65 + index);

const cellXml = (cell: TestCell, reference: string): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return `<c r="${reference}" ${cell.attributes}>${cell.xml}</c>`;
};

export interface TestSheet {
  readonly name: string;
  /** By the number of the row. */
  readonly rows: Readonly<Record<number, readonly TestCell[]>>;
  readonly merges?: readonly string[];
  /** The numbers of rows that are hidden. */
  readonly hidden?: readonly number[];
  readonly state?: 'hidden' | 'veryHidden';
}

const sheetXml = ({ rows, merges = [], hidden = [] }: TestSheet): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${Object.entries(rows)
    .map(([row, cells]) => {
      const inside = cells.map((cell, index) => cellXml(cell, `${letterOf(index)}${row}`)).join('');
      return `<row r="${row}"${hidden.includes(Number(row)) ? ' hidden="1"' : ''}>${inside}</row>`;
    })
    .join(
      '',
    )}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`;

const relations = (entries: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  readonly strings?: readonly string[];
  readonly date1904?: boolean;
  /** In place of the content type of a plain workbook. */
  readonly contentType?: string;
  /** The codes of number formats; a cell with `s="1"` has the first. */
  readonly formats?: readonly string[];
  /** Another name for a part, as some programs write it. */
  readonly partName?: (name: string) => string;
  /** Another way to write the target of a relation. */
  readonly target?: (target: string) => string;
}

const plainType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** A workbook as bytes, with whatever a program or a person may have put into it. */
export function workbookOf({
  sheets,
  strings = [],
  date1904 = false,
  contentType = plainType,
  formats = [],
  partName = (name) => name,
  target = (written) => written,
}: TestWorkbook): Uint8Array<ArrayBuffer> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${contentType}"/></Types>`,
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/_rels/workbook.xml.rels': relations([
      relation('s', 'sharedStrings', target('sharedStrings.xml')),
      relation('f', 'styles', target('styles.xml')),
      ...sheets.map((_, index) => relation(`rId${index}`, 'worksheet', target(`/xl/worksheets/sheet${index}.xml`))),
    ]),
    'xl/workbook.xml': `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index}"${state ? ` state="${state}"` : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${formats
      .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`)
      .join(
        '',
      )}</numFmts><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/>${formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index}.xml`, sheetXml(sheet)])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [partName(name), strToU8(xml)])));
}
