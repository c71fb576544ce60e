import * as z from 'zod/mini';
import { problem, problemStatus, type ProblemCode } from './problem.ts';
import { commonProblems, idempotencyProblems, type Route } from './route.ts';
import { apiBase, routes } from './routes.ts';
import { operations, type Operation } from './operations.ts';

type Json = Record<string, unknown>;

const jsonSchema = (schema: z.core.$ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
  return rest;
};

const content = (body: z.core.$ZodType | 'bytes', io: 'input' | 'output'): Json =>
  body === 'bytes'
    ? { 'application/offset+octet-stream': { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: jsonSchema(body, io) } };

const download: Json = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };

const pathParameters = (path: string): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

function queryParameters(route: Route): Json[] {
  if (!route.query) return [];
  const { properties = {} } = jsonSchema(route.query, 'output') as { properties?: Record<string, Json> };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
}

const header = (name: string, description: string): Json => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});

const headerParameters = (route: Route): Json[] => [
  ...(route.idempotent ? [header('Idempotency-Key', 'The same key with the same body is carried out once')] : []),
  ...(route.versioned === 'change' ? [header('If-Match', 'The version that is being changed, as its ETag')] : []),
  ...(route.upload ? [header('Upload-Offset', 'The byte at which this piece begins')] : []),
];

const problemsOf = (route: Route, { problems }: Operation): ProblemCode[] => [
  ...new Set<ProblemCode>([...commonProblems, ...(route.idempotent ? idempotencyProblems : []), ...problems]),
];

function problemResponses(route: Route, details: Operation): Json {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(route, details)) {
    const status = problemStatus[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function okResponse({ ok, versioned }: Route): Json {
  return {
    description: 'Done',
    ...(versioned ? { headers: { ETag: { schema: { type: 'string' } } } } : {}),
    ...(ok.body === undefined ? {} : { content: ok.body === 'bytes' ? download : content(ok.body, 'output') }),
  };
}

function securityOf({ permission }: Route): Json {
  if (permission === 'public') return { security: [] };
  if (permission === 'signed-in') return { security: [{ portal: [] }] };
  return { security: [{ token: [] }], 'x-permission': permission };
}

function operation(resource: string, name: string, route: Route): Json {
  const details = (operations as Record<string, Record<string, Operation>>)[resource]![name]!;
  const parameters = [...pathParameters(route.path), ...queryParameters(route), ...headerParameters(route)];
  return {
    operationId: `${resource}.${name}`,
    tags: [resource],
    summary: details.summary,
    ...securityOf(route),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(route.body === undefined ? {} : { requestBody: { required: true, content: content(route.body, 'input') } }),
    responses: { [route.ok.status]: okResponse(route), ...problemResponses(route, details) },
  };
}

/** Creates the OpenAPI 3.1 document of the API from the route table. */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const [resource, calls] of Object.entries(routes)) {
    for (const [name, route] of Object.entries(calls) as [string, Route][]) {
      const path = (paths[route.path] ??= {});
      path[route.method.toLowerCase()] = operation(resource, name, route);
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Acct Kit', version, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: apiBase }],
    tags: Object.keys(routes).map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: jsonSchema(problem, 'output') },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        portal: { type: 'apiKey', in: 'cookie', name: 'portal_session' },
      },
    },
  };
}
