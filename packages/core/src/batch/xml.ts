import { Parser } from 'saxen';
import { wait } from '../calls/abort.ts';
import { sourceError } from './problems.ts';

/** Names come without their prefix. */
export interface XmlListener {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Some 20 ms of a slow computer. */
const pieceBytes = 1 << 18;

/** `r:id` is `id`: programs choose the prefix. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a part of a workbook piece by piece, so that no text of it exists as a whole and no page stands still. */
export async function readXml(bytes: Uint8Array, { open, close, text }: XmlListener): Promise<void> {
  const parser = new Parser();
  parser.on('error', () => undefined); // `end` gives it
  if (open) {
    parser.on('openTag', (name, attributes, decode) => {
      const written = attributes();
      open(localName(name), (wanted) => {
        const found = written[wanted] ?? Object.entries(written).find(([one]) => localName(one) === wanted)?.[1];
        return found === undefined ? undefined : decode(found);
      });
    });
  }
  if (close) parser.on('closeTag', (name) => close(localName(name)));
  if (text) {
    parser.on('text', (raw, decode) => text(decode(raw)));
    parser.on('cdata', text);
  }
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    // Lets the page draw and answer in between.
    if (at > 0) await wait(0, undefined);
    parser.write(decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true }));
  }
  if (parser.write(decoder.decode()).end() !== null) throw sourceError('file-damaged');
}
