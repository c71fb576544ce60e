import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { apiBase, fieldErrorsOf, routes, type Route } from '@acct-kit/core/contract';
import type { PortalEnv, Services, Work } from '../context.ts';
import { readBody } from './body.ts';
import { callerOf } from './caller.ts';
import type { Download, Handler } from './handler.ts';
import { parseInput } from './input.ts';
import { fingerprintOf, once, readIdempotencyKey } from './once.ts';
import { Refusal } from './refusal.ts';
import { sendReply, type Reply } from './replies.ts';

type AnyHandler = Handler<Route>;

/** How Hono writes a path of the route table. */
const honoPath = (path: string): string => apiBase + path.replace(/\{(\w+)\}/g, ':$1');

/** A reply that the contract does not know is not sent, and what led to it is rolled back. */
function checkReply(schema: z.core.$ZodType, body: unknown): unknown {
  const result = z.safeParse(schema, body);
  if (!result.success) throw new Refusal('contract-broken', fieldErrorsOf(result.error));
  return result.data;
}

const versionOf = (body: unknown): number => {
  const { version, application } = body as { version?: number; application?: { version: number } };
  return version ?? application?.version ?? 0;
};

/** What is sent for the result of a handler. */
export function toReply(route: Route, result: unknown): Reply {
  const { status, body: schema } = route.ok;
  if (schema === undefined) return { status, headers: {}, body: '' };
  if (schema === 'bytes') return { status, headers: (result as Download).headers, body: (result as Download).bytes };
  const body = checkReply(schema, result);
  const headers = {
    'Content-Type': 'application/json',
    ...(route.versioned ? { ETag: `"${versionOf(body)}"` } : {}),
  };
  return { status, headers, body: JSON.stringify(body) };
}

/** One call: who may, what was asked, carry out, check the reply. A write with a key is carried out once. */
async function answer(c: Context<PortalEnv>, services: Services, route: Route, handler: AnyHandler): Promise<Response> {
  if (route.permission === 'signed-in') throw new Error(`${route.path} is not called with a token`);
  const account = await callerOf(c, services, route.permission);
  const key = route.idempotent ? readIdempotencyKey(c) : undefined;
  const bytes = await readBody(c, route);
  const input = parseInput(c, route, bytes);
  const carryOut = async (db: Work['db']): Promise<Reply> =>
    toReply(route, await handler({ db, files: services.files, account, now: services.now() }, input));
  const reply =
    key === undefined
      ? await carryOut(services.db)
      : await once(services, { accountId: account.id, key, fingerprint: fingerprintOf(c, bytes) }, carryOut);
  return sendReply(c, reply);
}

/** Mounts one route of the table. */
export function mountRoute(
  app: Hono<PortalEnv>,
  route: Route,
  respond: (c: Context<PortalEnv>) => Promise<Response>,
): void {
  app.on(route.method, honoPath(route.path), respond);
}

/** Mounts the resources: every route of the table has its handler, or this does not compile. */
export function mountResources(
  app: Hono<PortalEnv>,
  services: Services,
  resources: Record<string, Record<string, unknown>>,
): void {
  for (const [resource, handlers] of Object.entries(resources))
    for (const [name, route] of Object.entries(routes[resource as keyof typeof routes]) as [string, Route][])
      mountRoute(app, route, (c) => answer(c, services, route, handlers[name] as AnyHandler));
}
