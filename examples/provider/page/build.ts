import path from 'node:path';
import { build } from 'esbuild';

/** The page as a browser loads it: `batch-page.js` and the pieces that it loads when a file is there, by name. */
export type PageFiles = ReadonlyMap<string, Uint8Array>;

async function bundle(): Promise<PageFiles> {
  const { outputFiles } = await build({
    entryPoints: { 'batch-page': path.join(import.meta.dirname, 'index.ts') },
    outdir: path.join(import.meta.dirname, 'dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    charset: 'utf8',
    target: 'chrome83',
    conditions: ['@acct-kit/source'],
    write: false,
    logLevel: 'silent',
  });
  return new Map(outputFiles.map((file) => [path.basename(file.path), file.contents]));
}

let files: Promise<PageFiles> | undefined;

/** Compiled on the first call, and kept. */
export const pageFiles = (): Promise<PageFiles> => (files ??= bundle());
