import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { Window } from 'happy-dom';
import { act, createElement } from 'react';
import { employee } from '../src/employee.ts';
import { type Person, PersonForm } from '../src/person-form.ts';

/** Runs a program in a process of its own, as a person does on the command line. */
function run(program: string, ...args: string[]): { status: number | null; lines: string[] } {
  const file = path.join(import.meta.dirname, '../src', program);
  const { status, stdout } = spawnSync(process.execPath, ['--conditions=@acct-kit/source', file, ...args]);
  return { status, lines: stdout.toString().trimEnd().split('\n') };
}

test('the command line tells what each number is, and fails where one is none', () => {
  assert.deepEqual(run('cli.ts', '11010519491231002x', 'H12345678', '810000198506151234'), {
    status: 0,
    lines: ['1. resident-id', '2. hk-mo-travel-permit', '3. residence-permit'],
  });
  const slip = run('cli.ts', '110105194913310021');
  assert.equal(slip.status, 1);
  assert.match(slip.lines[0]!, /There is no month 13/);
  assert.doesNotMatch(slip.lines[0]!, /110105/);
});

test('zod gives back what the numbers say', () => {
  const row = { person: '11010519491231002x', employer: '91440300708461136t', mobile: '+86 138 0013 8000' };
  const { person, employer, mobile } = employee.parse(row);
  assert.equal(person.birthDate, '1949-12-31');
  assert.equal(employer.number, '91440300708461136T');
  assert.equal(mobile, '13800138000');
});

test('zod has a sentence for each slip, at its field', () => {
  const result = employee.safeParse({ person: '110105194913310021', employer: '9144030O708461136T' });
  assert.deepEqual(
    result.error?.issues.map(({ path: [field], message }) => [field, message.slice(0, 14)]),
    [
      ['person', '出生月份 13 不存在，请检'],
      ['employer', '第 8 位的“O”不会用在这'],
    ],
  );
  assert.deepEqual(run('zod.ts').lines[0], '出生日期 1949-12-31');
});

test('the React form shows the sentence beside its field, and hands in what the numbers say once it is mended', async () => {
  const { createRoot, window } = await reactInAWindow();
  const typed = { name: ' 张　三 ', idNumber: '110105194913310021', mobile: '138-0013-8000' };
  const people: Person[] = [];
  const page = document.body;
  const form = createElement(PersonForm, { today: '2026-11-21', typed, onPerson: (person) => people.push(person) });
  await act(async () => createRoot(page).render(form));
  const handIn = () => act(async () => page.querySelector('form')!.requestSubmit());
  const input = page.querySelector<HTMLInputElement>('[name=idNumber]')!;

  await handIn();
  assert.equal(page.querySelectorAll('[role=alert]').length, 1);
  assert.match(input.closest('p')!.textContent, /出生月份 13 不存在/);
  assert.deepEqual(people, []);

  // Types like a person. React replaces the `value` setter of the element to track it, so this calls the setter of the
  // prototype. Otherwise React would not notice the change.
  Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype, 'value')!.set!.call(input, '110105 19491231 002x');
  await act(async () => void input.dispatchEvent(new window.Event('input', { bubbles: true }) as unknown as Event));
  await handIn();
  assert.equal(page.querySelector('[role=alert]'), null);
  assert.deepEqual(people, [
    {
      name: '张三',
      idNumber: { number: '11010519491231002X', region: '110105', birthDate: '1949-12-31', sex: 'female' },
      mobile: '13800138000',
    },
  ]);
});

test('the React program tells the slip', () => {
  assert.deepEqual(run('react.ts').lines.slice(1), ['idNumber: 出生月份 13 不存在，请检查表示出生年月日的数字。']);
});

/** Loads React for the browser. The window must exist before, because React looks for it when it is loaded. */
async function reactInAWindow() {
  const window = new Window();
  Object.assign(globalThis, { window, document: window.document, IS_REACT_ACT_ENVIRONMENT: true });
  const { createRoot } = await import('react-dom/client');
  return { createRoot, window };
}
