import { sizeAlone } from '../test/size-alone.ts';

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
    const size = await sizeAlone(file, name);
    console.log(`  ${name.padEnd(20)}${size.toLocaleString('en').padStart(14)} B`);
  }
}
