// Writes src/policy/codes/districts.ts: the districts in which a form can be handled, by province.
//
//   node scripts/districts.mjs region-codes.csv
//
// The list is the public-domain data set "areacodes" (CC0 1.0, github.com/yescallop/areacodes), made from the yearly
// lists of the Ministry of Civil Affairs; columns: code, province, city, name, level, state, first year, last year, next.
import { readFileSync, writeFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
const rows = readFileSync(file, 'utf8')
  .replace(/^\uFEFF/, '')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','));
const inUse = rows.filter(([, , , , , state]) => state === '在用');

const provinces = inUse.filter(([, , , , level]) => level === '省级').map(([code, , , name]) => [code, name]);

const cityOf = new Map(inUse.filter(([, , , , level]) => level === '地级').map(([code, , , name]) => [code, name]));
const districts = (province) =>
  inUse
    .filter(([code, , , , level]) => level === '县级' && code.startsWith(province))
    .map(([code, , , name]) => [code, name, cityOf.get(`${code.slice(0, 4)}00`)].filter(Boolean));

/** One string a city, so that the table is small where it is sent to browsers. */
function packed(entries) {
  const byCity = new Map();
  for (const [code, name, city = ''] of entries) byCity.set(city, (byCity.get(city) ?? '') + code + name);
  return [...byCity].map(([city, text]) => `  ['${city}', '${text}'],`).join('\n');
}

const table = (name, doc, entries) => `/** ${doc} */\nexport const ${name} = places([\n${packed(entries)}\n]);\n`;

writeFileSync(
  new URL('../src/policy/codes/districts.ts', import.meta.url),
  `// Made by scripts/districts.mjs from the data set "areacodes" (CC0 1.0), year-end 2024. Do not edit.
import { places } from './table.ts';

${table('provinces', 'The provinces, GB/T 2260.', provinces)}
${table('beijingDistricts', 'The districts of Beijing, GB/T 2260.', districts('11'))}
${table('shandongDistricts', 'The districts and counties of Shandong by city, GB/T 2260.', districts('37'))}`,
);
