import { sourceError, type FileProblemCode } from './problems.ts';
import { chooseTable, type ChosenTable } from './table.ts';

export type FileSource = Blob | Uint8Array | ArrayBuffer;

export const isFileSource = (source: unknown): source is FileSource =>
  source instanceof Uint8Array || source instanceof ArrayBuffer || source instanceof Blob;

/** Some 500,000 rows as CSV. */
const mostBytes = 100_000_000;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const zip = [0x50, 0x4b];

/** The first bytes of files that are neither a workbook nor text. */
const otherFiles: readonly { readonly signature: readonly number[]; readonly problem: FileProblemCode }[] = [
  { signature: [0xd0, 0xcf, 0x11, 0xe0], problem: 'file-old-excel' },
  { signature: [0x25, 0x50, 0x44, 0x46], problem: 'file-unsupported' }, // %PDF
  { signature: [0x3c], problem: 'file-unsupported' }, // <: a web page with the name of a workbook
  { signature: [0xff, 0xd8, 0xff], problem: 'file-unsupported' }, // JPEG
  { signature: [0x89, 0x50, 0x4e, 0x47], problem: 'file-unsupported' }, // PNG
  { signature: [0x1f, 0x8b], problem: 'file-unsupported' }, // gzip
];

async function bytesOf(source: FileSource): Promise<Uint8Array> {
  if (source instanceof Uint8Array) return source;
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (source.size > mostBytes) throw sourceError('file-too-large');
  const buffer = await source.arrayBuffer().catch((error: unknown) => {
    // The file was moved or changed, or it is open in Excel, which locks it.
    throw sourceError('file-unreadable', undefined, error);
  });
  return new Uint8Array(buffer);
}

/** Reads the table of a CSV or XLSX file. The bytes decide which it is, because names and media types are often wrong. */
export async function readFile(source: FileSource): Promise<ChosenTable> {
  const bytes = await bytesOf(source);
  if (bytes.length === 0) throw sourceError('file-empty');
  if (bytes.length > mostBytes) throw sourceError('file-too-large');
  const other = otherFiles.find(({ signature }) => startsWith(bytes, signature));
  if (other !== undefined) throw sourceError(other.problem);
  // The parser is loaded when it is needed.
  const tables = startsWith(bytes, zip)
    ? await (await import('./workbook.ts')).readWorkbook(bytes)
    : [(await import('./csv.ts')).readCsv(bytes)];
  return chooseTable(tables);
}
