import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bytes of one export of an entry, alone: minified with esbuild and gzipped. */
export async function sizeAlone(entry: string, name: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${name} } from './${entry}.ts'`,
      resolveDir: path.join(import.meta.dirname, '../src'),
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}
