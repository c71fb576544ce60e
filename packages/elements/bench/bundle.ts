import { build } from 'esbuild';

/** A program of the bench for the page, whose exports are on the page by a name. */
export async function bundle(program: URL, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [program.pathname],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: name,
    conditions: ['@acct-kit/source'],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]!.text;
}
