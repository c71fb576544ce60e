// Writes src/policy/codes/country.ts: the provinces, cities and counties in which a form can be handled; and own-places.ts
// beside it, those of the provinces that have a pack, which a page then loads without the others.
//
//   node scripts/districts.mjs region-codes.csv
//
// The list is the public-domain data set "areacodes" (CC0 1.0, github.com/yescallop/areacodes), made from the yearly
// lists of the Ministry of Civil Affairs; columns: code, province, city, name, level, state, first year, last year, next.
import { readFileSync, writeFileSync } from 'node:fs';

/** Of these no finance bureau collects: 台湾, 香港, 澳门. */
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

/** The provinces with a pack of their own, by the first two digits. */
const own = { 11: 'beijing', 37: 'shandong' };

/** Each name after the step from the code before it, so that the table is small where it is sent to browsers. */
const packed = (province) =>
  province
    .map(([code, , , name], index) => {
      const step = code - (province[index - 1]?.[0] ?? 0);
      return (step === 1 ? ',' : step) + name;
    })
    .join('');

const provinces = Map.groupBy(places, ([code]) => code.slice(0, 2));
const note = `// Made by scripts/districts.mjs from the data set "areacodes" (CC0 1.0), year-end 2024. Do not edit.\n`;
const write = (name, text) => writeFileSync(new URL(`../src/policy/codes/${name}`, import.meta.url), note + text);

write(
  'own-places.ts',
  Object.entries(own)
    .map(([digits, name]) => `\nexport const ${name} =\n  '${packed(provinces.get(digits))}';\n`)
    .join(''),
);
const pieces = Array.from(provinces, ([digits, province]) => (digits in own ? `\${${own[digits]}}` : packed(province)));
write(
  'country.ts',
  `import { beijing, shandong } from './own-places.ts';
import { tree } from './table.ts';

/** The country by province, city and county, GB/T 2260. */
export const countryPlaces = tree(
  \`${pieces.join('')}\`,
);
`,
);
