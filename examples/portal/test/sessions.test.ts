import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiBase, routes, type Route, type Permission, type Session } from '@acct-kit/core/contract';
import { permissionsOf } from '../server/auth/accounts.ts';
import { onEveryDatabase } from './support/databases.ts';
import { call, codeIn, formBody, request, signIn, tokenOf } from './support/http.ts';

const byRole = {
  person: '王芳',
  reviewer: '朝阳区财政局',
  provider: '京华会计培训中心（演示）',
  authority: '北京市财政局（演示）',
} as const;

/** Two roles share `credits:read`; what it opens is theirs alone. */
const onlyFor: Readonly<Record<string, keyof typeof byRole>> = {
  '/credit-records': 'person',
  '/credit-years': 'person',
  '/credit-batches/{batchId}/chunks': 'provider',
};

const tokenRoutes = (Object.values(routes).flatMap((calls) => Object.values(calls)) as Route[]).filter(
  ({ permission }) => permission !== 'signed-in' && permission !== 'public',
);

const nowhere = 'A'.repeat(22);
const pathOf = ({ path }: Route): string => path.replace(/\{\w+\}/g, nowhere);

onEveryDatabase((current) => {
  const mint = (cookie: string | undefined, body: unknown, headers: Record<string, string> = {}) =>
    request<Session>(current(), `${apiBase}/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(cookie === undefined ? {} : { Cookie: cookie }), ...headers },
      body: JSON.stringify(body),
    });

  test('a token lives ten minutes and lists what was asked for', async () => {
    const answer = await mint(await signIn(current(), byRole.person), { permissions: ['credits:read'] });
    assert.equal(answer.status, 201);
    assert.deepEqual(answer.body.permissions, ['credits:read']);
    assert.equal(Date.parse(answer.body.expiresAt) - current().clock.now.getTime(), 10 * 60_000);
  });

  test('no token without a sign-in, from another origin, or beyond the role', async () => {
    const wanted = { permissions: ['credits:read'] };
    assert.equal(codeIn(await mint(undefined, wanted)), 'unauthenticated');
    const cookie = await signIn(current(), byRole.person);
    assert.equal(codeIn(await mint(cookie, wanted, { 'Sec-Fetch-Site': 'cross-site' })), 'forbidden');
    assert.equal(codeIn(await mint(cookie, { permissions: ['reviews:read'] })), 'forbidden');
    assert.equal(codeIn(await mint(cookie, { permissions: [] })), 'invalid-request');
    assert.equal(codeIn(await mint(cookie, { permissions: ['everything'] })), 'invalid-request');
  });

  test('every route with every role and every permission: only what the token lists is allowed', async () => {
    for (const [role, name] of Object.entries(byRole) as [keyof typeof byRole, string][]) {
      const whole = await tokenOf(current(), name);
      for (const route of tokenRoutes) {
        const permission = route.permission as Permission;
        const isListed = permissionsOf[role].includes(permission);
        const isOthers = route.method === 'GET' && (onlyFor[route.path] ?? role) !== role;
        const allowed = isListed && !isOthers;
        const init = { method: route.method, headers: { 'Content-Type': 'application/json' } };
        const answer = await call(current(), whole, pathOf(route), init);
        assert.equal(codeIn(answer) === 'forbidden', !allowed, `${role} ${route.method} ${route.path}`);
        const others = permissionsOf[role].filter((one) => one !== permission);
        if (!isListed || others.length === 0) continue;
        const narrow = await call(current(), await tokenOf(current(), name, others), pathOf(route), init);
        assert.equal(codeIn(narrow), 'forbidden', `${role} without ${permission}`);
      }
    }
  });

  test('every route refuses who has no token, a wrong one, or only the cookie', async () => {
    const cookie = await signIn(current(), byRole.person);
    for (const route of tokenRoutes) {
      const path = apiBase + pathOf(route);
      const attempts: Record<string, string>[] = [
        {},
        { Authorization: `Bearer ${'x'.repeat(43)}` },
        { Cookie: cookie },
      ];
      for (const headers of attempts) {
        const answer = await request(current(), path, { method: route.method, headers });
        assert.equal(answer.status, 401, path);
        assert.equal(codeIn(answer), 'unauthenticated');
      }
    }
  });

  test('a token that has expired is told apart from one that never was', async () => {
    const token = await tokenOf(current(), byRole.person);
    assert.equal((await call(current(), token, '/people/me')).status, 200);
    const { clock } = current();
    const before = clock.now;
    clock.now = new Date(before.getTime() + 10 * 60_000);
    const answer = await call(current(), token, '/people/me');
    clock.now = before;
    assert.equal(answer.status, 401);
    assert.equal(codeIn(answer), 'token-expired');
  });

  test('signing out ends the tokens, too', async () => {
    const cookie = await signIn(current(), byRole.person);
    const { token } = (await mint(cookie, { permissions: ['people:read'] })).body;
    const out = await request(current(), '/sign-out', {
      ...formBody({}),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookie },
    });
    assert.equal(out.status, 303);
    assert.equal(codeIn(await call(current(), token, '/people/me')), 'unauthenticated');
    assert.equal(codeIn(await mint(cookie, { permissions: ['people:read'] })), 'unauthenticated');
  });

  test('the cookie is for this site and no script; the database has only hashes', async () => {
    const answer = await request(current(), '/sign-in', formBody({ account: 'no such' }));
    assert.equal(answer.status, 422);
    const cookie = await signIn(current(), byRole.person);
    const secret = cookie.split('=')[1] ?? '';
    const token = await tokenOf(current(), byRole.person);
    const { db } = current().portal;
    const sessions = JSON.stringify(await db.selectFrom('portalSessions').selectAll().execute());
    const tokens = JSON.stringify(await db.selectFrom('embedTokens').selectAll().execute());
    assert.ok(secret.length >= 43 && !sessions.includes(secret) && !tokens.includes(token));
  });

  test('a sign-in form of another site is refused', async () => {
    for (const headers of [{ 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }]) {
      const init = formBody({ account: 'any' });
      const answer = await request(current(), '/sign-in', {
        ...init,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      });
      assert.equal(answer.status, 403);
    }
  });
});
