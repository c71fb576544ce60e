import path from 'node:path';
import { build } from 'esbuild';

/**
 * The scripts of the page by name: `batch-page.js`, and the chunks that it loads lazily when the person chooses a file.
 */
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

/** Compiles the page on the first call, and keeps the result. */
export const pageFiles = (): Promise<PageFiles> => (files ??= bundle());
