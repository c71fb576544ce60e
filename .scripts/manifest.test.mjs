import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import * as elements from '@acct-kit/elements';
import { describeElements } from './manifest.mjs';

const { modules } = describeElements(path.join(import.meta.dirname, '../packages/elements'));
const declarations = modules.flatMap((module) => module.declarations);
const namesOf = (list) => list.map(({ name }) => name).sort();

for (const { tagName, name, attributes, members, events, cssProperties, cssParts } of declarations) {
  const { observedAttributes, elementProperties } = elements[name];

  test(`the manifest has every attribute and property of <${tagName}>`, () => {
    const properties = [...elementProperties].filter(([, { state }]) => !state);
    assert.deepEqual(namesOf(attributes), observedAttributes.toSorted());
    assert.deepEqual(
      namesOf(members.filter(({ kind }) => kind === 'field')),
      properties.map(([property]) => property).sort(),
    );
    assert.ok(members.some((member) => member.kind === 'method' && member.name === 'refresh'));
  });

  test(`the manifest says what <${tagName}> tells and how it can be styled`, () => {
    assert.ok(namesOf(events).includes('acct-ready'));
    assert.ok(cssProperties.some((one) => one.name === '--acct-color-primary' && one.default === '#1a4f8b'));
    assert.ok(cssProperties.some((one) => one.name === '--acct-font-family' && one.default.startsWith('system-ui')));
    assert.ok(cssParts.length > 0 && cssParts.every(({ description }) => description !== ''));
  });
}

test('the manifest is of both elements', () => {
  assert.deepEqual(namesOf(declarations), ['AcctCollectionForm', 'CeCreditViewer']);
});
