import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import fc from 'fast-check';
import { openApiDocument } from './openapi.ts';
import { operations, type Operation as Details } from './operations.ts';
import { problemStatus } from './problem.ts';
import { commonProblems, fillPath, idempotencyProblems, needsToken, type Route } from './route.ts';
import { apiBase, routes } from './routes.ts';
import { permissions, type Permission } from './sessions.ts';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required: boolean }[];
  requestBody?: { required: boolean; content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; headers?: object; content?: Record<string, { schema: object }> }>;
  security: Record<string, unknown>[];
}

const all = Object.entries(routes).flatMap(([resource, calls]) =>
  Object.entries(calls as Record<string, Route>).map(([name, route]) => ({
    id: `${resource}.${name}`,
    route,
    problems: (operations as Record<string, Record<string, Details>>)[resource]?.[name]?.problems ?? [],
  })),
);

const document = openApiDocument('1.2.3') as {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
};

const operationOf = (route: Route) => document.paths[route.path]?.[route.method.toLowerCase()];

test('the document is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate(JSON.parse(JSON.stringify(document)) as Record<string, unknown>);
  assert.deepEqual(result.errors ?? [], []);
  assert.equal(result.valid, true);
  assert.match(document.openapi, /^3\.1\./);
  assert.deepEqual(document.servers, [{ url: apiBase }]);
});

test('every reference leads to something in the document', () => {
  const text = JSON.stringify(document);
  const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to ?? '');
  assert.ok(references.length > 0);
  for (const reference of new Set(references)) {
    const found = reference
      .split('/')
      .slice(1)
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);
    assert.ok(reference.startsWith('#/') && found !== undefined, reference);
  }
});

test('no two calls share a method and a path, and no two a name', () => {
  const calls = all.map(({ route }) => `${route.method} ${route.path.replace(/\{\w+\}/g, '{}')}`);
  assert.equal(new Set(calls).size, calls.length);
  const count = Object.values(document.paths).reduce((sum, methods) => sum + Object.keys(methods).length, 0);
  assert.equal(count, all.length);
});

for (const { id, route, problems } of all) {
  test(`${id} is documented as it is`, () => {
    const operation = operationOf(route);
    assert.ok(operation);
    assert.equal(operation.operationId, id);

    const codes = [...commonProblems, ...(route.idempotent ? idempotencyProblems : []), ...problems];
    for (const code of codes) {
      const reply = operation.responses[String(problemStatus[code])];
      assert.ok(reply?.description.split(', ').includes(code), `${code} is not documented`);
      assert.ok(reply?.content?.['application/problem+json']);
    }
    const documented = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
    assert.deepEqual(
      documented.flatMap(([, { description }]) => description.split(', ')).sort(),
      [...new Set<string>(codes)].sort(),
    );

    const ok = operation.responses[String(route.ok.status)];
    assert.ok(ok);
    assert.equal(ok.content !== undefined, route.ok.body !== undefined);
    assert.equal(ok.headers !== undefined, route.versioned !== undefined);
    assert.equal(operation.requestBody !== undefined, route.body !== undefined);

    const named = (where: string) =>
      (operation.parameters ?? [])
        .filter((one) => one.in === where)
        .map(({ name, required }) => `${name}${required ? '!' : ''}`);
    assert.deepEqual(
      named('path'),
      [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `${name}!`),
    );
    assert.deepEqual(named('header'), [
      ...(route.idempotent ? ['Idempotency-Key!'] : []),
      ...(route.versioned === 'change' ? ['If-Match!'] : []),
      ...(route.upload ? ['Upload-Offset!'] : []),
    ]);
    assert.equal(named('query').length > 0, route.query !== undefined);
    assert.ok(
      named('query').every((name) => !name.endsWith('!')),
      'a list can be read without a query',
    );
    const schemes = { public: [], 'signed-in': [{ portal: [] }] };
    assert.deepEqual(
      operation.security,
      needsToken(route) ? [{ token: [] }] : schemes[route.permission as keyof typeof schemes],
    );
  });

  test(`${id} keeps the rules of the wire`, () => {
    const { method, path, permission, ok } = route;
    assert.match(path, /^(\/([a-z-]+|\{[a-z][A-Za-z]*\}))+$/);
    assert.ok(!needsToken(route) || permissions.includes(permission as Permission));
    if (method === 'GET') {
      assert.equal(route.body, undefined);
      assert.equal(route.idempotent, undefined);
      assert.ok(permission === 'signed-in' || permission.endsWith(':read'), 'a read needs no right to write');
    } else if (needsToken(route)) {
      assert.ok(permission.endsWith(':write'));
      assert.ok(route.idempotent ?? route.upload, 'a write is idempotent, or goes on at an offset');
    }
    if (path.includes('{')) assert.ok(problems.includes('not-found'));
    if (route.versioned === 'change')
      for (const code of ['version-mismatch', 'precondition-required'] as const) assert.ok(problems.includes(code));
    assert.equal(ok.status === 204, ok.body === undefined);
  });
}

test('a path is filled with what was given, and with nothing else', () => {
  assert.equal(fillPath('/applications'), '/applications');
  assert.equal(fillPath('/applications/{applicationId}', { applicationId: 'abc' }), '/applications/abc');
  assert.equal(fillPath('/a/{x}/b/{y}', { x: '1', y: '2' }), '/a/1/b/2');
  const table: [given: string, filled: string][] = [
    ['a/b', 'a%2Fb'],
    ['a?b#c', 'a%3Fb%23c'],
    ['张 三', '%E5%BC%A0%20%E4%B8%89'],
    ['%2F', '%252F'],
    ['{x}', '%7Bx%7D'],
    ['$&', '%24%26'],
  ];
  for (const [given, filled] of table) assert.equal(fillPath('/a/{x}/b', { x: given }), `/a/${filled}/b`);
});

test('whatever is filled in stays one segment', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      const path = fillPath('/a/{x}/b', { x: value });
      const segments = path.split('/');
      assert.equal(segments.length, 4);
      assert.equal(decodeURIComponent(segments[2] ?? ''), value);
    }),
  );
});
