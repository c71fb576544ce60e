// Writes src/policy/packs/country-places.ts: the provinces, cities and counties that a form can be for. The places of a
// province with its own pack go into the folder of that pack, so that a page can load them without the others.
//
//   node scripts/districts.mjs region-codes.csv
//
// The list is the public-domain data set "areacodes" (CC0 1.0, github.com/yescallop/areacodes), made from the yearly
// lists of the Ministry of Civil Affairs; columns: code, province, city, name, level, state, first year, last year, next.
import { readFileSync, writeFileSync } from 'node:fs';

/** No finance bureau collects in 台湾, 香港 and 澳门. */
const elsewhere = ['71', '81', '82'];

const [file] = process.argv.slice(2);
const places = readFileSync(file, 'utf8')
  .replace(/^\uFEFF/, '')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','))
  .filter(([code, , , , , state]) => state === '在用' && !elsewhere.includes(code.slice(0, 2)))
  .sort(([one], [other]) => one - other);

/** The folders of the provinces with their own pack, by the first two digits of the codes. */
const own = { 11: 'beijing', 37: 'shandong' };

/** Writes the difference to the code before it, then the name: `readPlaces` reads it back. This keeps the file small. */
const packed = (province) =>
  province
    .map(([code, , , name], index) => {
      const step = code - (province[index - 1]?.[0] ?? 0);
      return (step === 1 ? ',' : step) + name;
    })
    .join('');

const provinces = Map.groupBy(places, ([code]) => code.slice(0, 2));
const note = `// Made by scripts/districts.mjs from the data set "areacodes" (CC0 1.0), year-end 2024. Do not edit.\n`;
const write = (file, text) => writeFileSync(new URL(`../src/policy/packs/${file}`, import.meta.url), note + text);

for (const [digits, pack] of Object.entries(own)) {
  const name = pack[0].toUpperCase() + pack.slice(1);
  write(
    `${pack}/districts.ts`,
    `\n/** The places of ${name}, packed as \`readPlaces\` reads them. */\nexport const ${pack}Places =\n  '${packed(provinces.get(digits))}';\n`,
  );
}
const pieces = Array.from(provinces, ([digits, province]) =>
  digits in own ? `\${${own[digits]}Places}` : packed(province),
);
const imports = Object.values(own).map((pack) => `import { ${pack}Places } from './${pack}/districts.ts';\n`);
write(
  'country-places.ts',
  `${imports.join('')}import { readPlaces } from './codes/code-table.ts';

/** The country by province, city and county, GB/T 2260. */
export const countryPlaces = readPlaces(
  \`${pieces.join('')}\`,
);
`,
);
