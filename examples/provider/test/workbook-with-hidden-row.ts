import { strToU8, zipSync } from 'fflate';

const namespace = 'http://schemas.openxmlformats.org';
const relation = `${namespace}/officeDocument/2006/relationships`;

const relations = (type: string, target: string): string =>
  `<Relationships xmlns="${namespace}/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/${type}" Target="${target}"/></Relationships>`;

const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

/** A workbook of lines with commas, whose last row is hidden. */
export function workbookWithHiddenRow(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const rows = lines.map((line, index) => {
    const hidden = index === lines.length - 1 ? ' hidden="1"' : '';
    return `<row r="${index + 1}"${hidden}>${line.split(',').map(cell).join('')}</row>`;
  });
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${namespace}/package/2006/content-types"/>`,
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
    'xl/workbook.xml': `<workbook xmlns:r="${relation}"><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
