import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const source = path.join(import.meta.dirname, '../src');

/** Exports that a page would take alone, by file. */
const entries: [file: string, name: string][] = [
  ['index', 'residentIdBasic'],
  ['index', 'residentId'],
  ['index', 'socialCreditCode'],
  ['index', 'mobilePhone'],
  ['index', 'personName'],
  ['index', 'readImageHeader'],
  ['index', 'checkPhoto'],
  ['index', 'describeIssue'],
  ['region-years', 'residentIdWithYears'],
  ['region-names', 'regionPath'],
];

/** What each export costs alone, minified and gzipped. */
export async function printSizes(): Promise<void> {
  console.log('\nSizes, minified with esbuild and gzipped');
  for (const [file, name] of entries) {
    const contents = `export { ${name} } from './${file}.ts'`;
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: source, loader: 'ts' },
      bundle: true,
      minify: true,
      format: 'esm',
      charset: 'utf8',
      write: false,
    });
    const size = gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
    console.log(`  ${name.padEnd(20)}${size.toLocaleString('en').padStart(14)} B`);
  }
}
