import { Parser } from 'saxen';
import { wait } from '../calls/abort.ts';
import { sourceError } from './problems.ts';

/** Listeners get names without their prefix. */
export interface XmlListener {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** A slow computer parses this in about 20 ms. */
const pieceBytes = 1 << 18;

/** The name without its prefix: `r:id` is `id`, because programs choose the prefix. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a part of a workbook piece by piece, so that its text never exists as a whole and the page stays responsive. */
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
