import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { cli as analyze } from '@custom-elements-manifest/analyzer/cli.js';
import * as elements from '@acct-kit/elements';

const folder = path.join(import.meta.dirname, '../packages/elements');
const read = (file) => readFileSync(path.join(folder, file), 'utf8');
const { modules } = await analyze({ argv: ['analyze'], cwd: folder, noWrite: true });
const declarations = modules.flatMap((module) => module.declarations);
const namesOf = (list) => list.map(({ name }) => name).sort();

/** The names in the first column of each README table: `{ attribute: ['base-url', …], property: […], event: […] }`. */
function tablesOf(tagName) {
  const [, section] = read('README.md').split(`## \`<${tagName}>\``);
  const tables = section.split('\n## ')[0].matchAll(/^\| (attribute|property|event) \|.*\n\|[-|]+\|\n((?:\|.*\n)+)/gm);
  const namesIn = (rows) => rows.match(/^\| [^|]+ \|/gm).flatMap((cell) => cell.match(/(?<=`)[\w-]+(?=`)/g));
  return Object.fromEntries([...tables].map(([, kind, rows]) => [kind, namesIn(rows).sort()]));
}

/** The custom properties that the theme reads from the page, with their default values. */
function themeProperties() {
  const used = read('src/theme/theme.ts').matchAll(/var\(\s*(--acct-[a-z-]+),\s*(?:var\(--_[a-z-]+, )?([^,);]+)/g);
  return [...used].map(([, name, value]) => ({ name, default: value.trim() }));
}

for (const { tagName, name, attributes, members, events, cssProperties, cssParts } of declarations) {
  const { observedAttributes, elementProperties } = elements[name];
  const readme = tablesOf(tagName);

  test(`the manifest has every attribute and property of <${tagName}>`, () => {
    const properties = [...elementProperties].filter(([, { state }]) => !state).map(([property]) => property);
    const stated = [...elementProperties].filter(([, { state }]) => state).map(([property]) => property);
    const named = namesOf(members);
    assert.deepEqual(namesOf(attributes), observedAttributes.toSorted());
    assert.deepEqual(
      properties.filter((property) => !named.includes(property)),
      [],
    );
    assert.deepEqual(
      stated.filter((property) => named.includes(property)),
      [],
    );
    assert.ok(members.some((member) => member.kind === 'method' && member.name === 'refresh'));
  });

  test(`the manifest and the README name the same of <${tagName}>`, () => {
    assert.deepEqual(namesOf(attributes), readme.attribute);
    assert.deepEqual(namesOf(events), readme.event);
    for (const property of readme.property) assert.ok(namesOf(members).includes(property), property);
  });

  test(`the manifest says how <${tagName}> can be styled`, () => {
    const byName = Object.fromEntries(cssProperties.map((one) => [one.name, one.default]));
    for (const { name: property, default: value } of themeProperties()) assert.equal(byName[property], value, property);
    assert.equal(cssProperties.length, themeProperties().length);
    assert.ok([...cssProperties, ...cssParts].every(({ description }) => description));
  });
}

test('the manifest is of both elements', () => {
  assert.deepEqual(namesOf(declarations), ['AcctCollectionForm', 'CeCreditViewer']);
});
