import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Completion,
  type CreditProof,
  type CreditRecord,
  type CreditYears,
  type HeldRecord,
} from '@acct-kit/core/contract';
import { apiBase } from '@acct-kit/core/contract';
import { newApplicant, newFiledPerson, newPerson, submit } from './support/applicants.ts';
import { onEveryDatabase } from './support/databases.ts';
import { call, codeIn, errorsIn, request, tokenOf } from './support/http.ts';
import { provider, row, trainer } from './support/training.ts';

const [chaoyang, haidian, city] = ['朝阳区财政局', '海淀区财政局', '北京市财政局（演示）'];

onEveryDatabase((current) => {
  const yearOf = async (token: string, year: number) =>
    (await call<CreditYears>(current(), token, '/credit-years')).body.years.find((one) => one.year === year);

  const completeYear = async (documentNumber: string): Promise<CreditRecord[]> => {
    const { register } = await trainer(current());
    const professional = await register(row(documentNumber, { credits: '60.00' }));
    const general = await register(row(documentNumber, { credits: '30.00', category: 'general' }));
    return [professional.body, general.body];
  };

  test('an approved first collection is the file that the years are worked out from', async () => {
    const applicant = await newApplicant(current());
    const { body } = await submit(current(), applicant);
    const before = await call<CreditYears>(current(), applicant.token, '/credit-years');
    assert.equal(before.body.standing.startedOn, undefined);
    await call(current(), await tokenOf(current(), chaoyang), `/reviews/${body.id}/decision`, {
      method: 'POST',
      version: 1,
      body: { decision: 'approve' },
    });
    const { standing, years } = (await call<CreditYears>(current(), applicant.token, '/credit-years')).body;
    assert.equal(standing.startedOn, '2008-08-01');
    assert.deepEqual(standing.places, [{ region: '110000', from: '1990-01-01' }]);
    assert.equal(years.find(({ year }) => year === 2024)?.status, 'incomplete');
    const person = await current()
      .portal.db.selectFrom('people')
      .select(['authority', 'level'])
      .where('documentNumber', '=', applicant.documentNumber)
      .executeTakeFirstOrThrow();
    assert.deepEqual(person, { authority: '110105', level: 'intermediate' });
  });

  test('a year is proved once it is complete, anybody can check it, and revoked credits end it', async () => {
    const { token, documentNumber } = await newFiledPerson(current());
    const issue = (year: number) =>
      call<CreditProof>(current(), token, '/credit-proofs', { method: 'POST', body: { year } });
    const verify = (code: string) =>
      request<CreditProof>(current(), `${apiBase}/credit-proofs/verification`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ code }),
      });
    assert.equal(codeIn(await issue(2026)), 'year-incomplete');
    const [professional] = await completeYear(documentNumber);
    assert.equal((await yearOf(token, 2026))?.status, 'complete');
    const proof = await issue(2026);
    assert.equal(proof.status, 201);
    assert.match(proof.body.code, /^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}-[0-9A-HJKMNP-TV-Z]{6}$/);
    assert.equal(proof.body.earned, '90.00');
    assert.ok(proof.body.valid);
    assert.equal((await issue(2026)).body.code, proof.body.code);
    assert.deepEqual((await verify(proof.body.code.toLowerCase().replace(/-/g, ' '))).body, proof.body);
    assert.equal(codeIn(await verify('00000-00000')), 'not-found');
    assert.equal(codeIn(await issue(3_000_000_000)), 'year-incomplete');

    await call(current(), await tokenOf(current(), provider), `/credit-records/${professional!.id}/revocation`, {
      method: 'POST',
      body: { reason: '重复' },
    });
    assert.equal((await verify(proof.body.code)).body.valid, false);
    const list = await call<{ items: CreditProof[] }>(current(), token, '/credit-proofs');
    assert.deepEqual(
      list.body.items.map(({ code, valid }) => [code, valid]),
      [[proof.body.code, false]],
    );
    assert.ok(!current().lines.some((line) => line.includes(proof.body.code.slice(0, 5))));
  });

  test('a held record is settled by the reviewer who is in charge of the person', async () => {
    const { documentNumber } = await newFiledPerson(current());
    const unfiled = await newPerson(current());
    const { register } = await trainer(current());
    const held = (await register(row(documentNumber, { name: '张样' }))).body;
    const nobodys = (await register(row(unfiled.documentNumber, { name: '张样' }))).body;
    const [here, elsewhere] = [await tokenOf(current(), chaoyang), await tokenOf(current(), haidian)];
    const seen = async (token: string) => {
      const { body } = await call<{ items: HeldRecord[] }>(current(), token, '/credit-reviews/records?limit=100');
      return body.items.find(({ record }) => record.id === held.id);
    };
    const settle = (token: string, id: string, decision: string) =>
      call<CreditRecord>(current(), token, `/credit-reviews/records/${id}/decision`, {
        method: 'POST',
        body: { decision, reason: '已电话核实' },
      });
    const shown = await seen(here);
    assert.deepEqual([shown?.nameGiven, shown?.personName], ['张样', '张样例']);
    assert.match(shown?.maskedDocumentNumber ?? '', /\*{8}/);
    assert.equal(await seen(elsewhere), undefined);
    assert.equal(codeIn(await settle(elsewhere, held.id, 'confirm')), 'other-jurisdiction');
    assert.equal((await settle(here, held.id, 'confirm')).body.status, 'registered');
    assert.equal(codeIn(await settle(here, held.id, 'reject')), 'state-conflict');
    for (const district of [here, elsewhere])
      assert.equal(codeIn(await settle(district, nobodys.id, 'reject')), 'other-jurisdiction', 'no district keeps it');
    const atCity = await tokenOf(current(), '市财政局会计处（演示）');
    const seenAtCity = await call<{ items: HeldRecord[] }>(current(), atCity, '/credit-reviews/records?limit=100');
    assert.ok(seenAtCity.body.items.some(({ record }) => record.id === nobodys.id));
    assert.ok(seenAtCity.body.items.every(({ record }) => record.id !== held.id));
    assert.equal((await settle(atCity, nobodys.id, 'reject')).body.status, 'rejected');
    const sound = (await register(row(documentNumber, { title: '税法' }))).body;
    assert.equal(codeIn(await settle(here, sound.id, 'confirm')), 'not-found');
  });

  test('the figures are those of the remit, and move with the credits', async () => {
    const completion = async (name: string) =>
      (await call<Completion>(current(), await tokenOf(current(), name), '/statistics/credit-completion')).body;
    const of = ({ rows }: Completion, authority: string) =>
      rows.find((one) => one.authority === authority && one.level === 'intermediate' && one.year === 2026);
    const { documentNumber } = await newFiledPerson(current());
    const before = of(await completion(chaoyang), '110105');
    await completeYear(documentNumber);
    const soon = of(await completion(chaoyang), '110105');
    assert.deepEqual(soon, before, 'what was counted is good for a minute');
    current().clock.now = new Date(current().clock.now.getTime() + 60_000);
    const after = of(await completion(chaoyang), '110105');
    assert.equal(after!.complete, before!.complete + 1);
    assert.equal(after!.incomplete, before!.incomplete - 1);
    const districts = async (name: string) => [
      ...new Set((await completion(name)).rows.map(({ authority }) => authority)),
    ];
    assert.deepEqual(await districts(haidian), ['110108']);
    const all = await districts(city);
    for (const district of ['110101', '110105', '110108']) assert.ok(all.includes(district), district);
    const figures = await completion(city);
    assert.ok(figures.rows.some(({ level }) => level === 'none'));
    assert.ok(figures.rows.some(({ complete, incomplete }) => complete > 0 && incomplete > 0));
  });

  test('providers and courses: all for a person, its own for a provider', async () => {
    const [person, own] = [await tokenOf(current(), '王芳'), await tokenOf(current(), provider)];
    const providers = await call<{ items: { name: string }[]; nextCursor?: string }>(
      current(),
      person,
      '/providers?limit=1',
    );
    const next = `/providers?cursor=${providers.body.nextCursor ?? ''}`;
    const rest = await call<{ items: { name: string }[] }>(current(), person, next);
    assert.ok([...providers.body.items, ...rest.body.items].some(({ name }) => name === provider));
    const year = current().clock.now.getFullYear();
    const offered = await call<{ items: { number: string }[] }>(current(), person, `/courses?year=${year}`);
    assert.ok(offered.body.items.length >= 4);
    const none = await call<{ items: object[] }>(current(), own, '/courses?year=1999');
    assert.deepEqual(none.body.items, []);
    const bad = { number: 'x', title: '课', year: 1900, category: 'general', credits: '0.00' };
    const answer = await call(current(), own, '/courses', { method: 'POST', body: bad });
    assert.deepEqual(errorsIn(answer), ['/year year-implausible', '/credits credits-not-positive']);
  });

  test('a permission that two roles share opens only what is the caller’s', async () => {
    const [person, training] = [await tokenOf(current(), '王芳'), await tokenOf(current(), provider)];
    for (const path of ['/credit-records', '/credit-years'])
      assert.equal(codeIn(await call(current(), training, path)), 'forbidden');
    assert.equal(codeIn(await call(current(), person, `/credit-batches/${'A'.repeat(22)}/chunks`)), 'forbidden');
  });
});
