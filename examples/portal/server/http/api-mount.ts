import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { apiBase, fieldErrorsOf, routes, type HandlerInput, type Route } from '@acct-kit/core/contract';
import type { PortalEnv, PublicWork, Services, Work } from '../context.ts';
import { readBody } from './body.ts';
import { callerOf } from '../auth/caller.ts';
import type { Download } from './handler.ts';
import { parseInput } from './input.ts';
import { fingerprintOf, once, readIdempotencyKey } from './idempotency.ts';
import { Refusal } from './problem-error.ts';
import { sendReply, type Reply } from './replies.ts';

type AnyHandler = (work: PublicWork | Work, input: HandlerInput<Route>) => Promise<unknown>;

/** How Hono writes a path of the route table. */
const honoPath = (path: string): string => apiBase + path.replace(/\{(\w+)\}/g, ':$1');

/** A reply that the contract does not know is not sent, and what led to it is rolled back. */
function checkReply(schema: z.core.$ZodType, body: unknown): unknown {
  const result = z.safeParse(schema, body);
  if (!result.success) throw new Refusal('contract-broken', fieldErrorsOf(result.error));
  return result.data;
}

interface Versioned {
  readonly version?: number;
  readonly application?: Versioned;
  readonly declaration?: Versioned;
  readonly transfer?: Versioned;
}

const versionOf = ({ version, application, declaration, transfer }: Versioned): number =>
  version ?? (application ?? declaration ?? transfer)?.version ?? 0;

/** What is sent for the result of a handler. */
export function toReply(route: Route, result: unknown): Reply {
  const { status, body: schema } = route.ok;
  if (schema === undefined) return { status, headers: {}, body: '' };
  if (schema === 'bytes') return { status, headers: (result as Download).headers, body: (result as Download).bytes };
  const body = checkReply(schema, result);
  const headers = {
    'Content-Type': 'application/json',
    ...(route.versioned ? { ETag: `"${versionOf(body as Versioned)}"` } : {}),
  };
  return { status, headers, body: JSON.stringify(body) };
}

/**
 * Calls that find by themselves that they have been carried out, and answer from their own tables: a batch says how far
 * it has come by now, and the results of 100,000 rows are not kept twice.
 */
const answersAgain: ReadonlySet<Route> = new Set([routes.credits.openBatch, routes.credits.sendChunk]);

/** A call that anybody may make. */
async function answerAnybody(
  c: Context<PortalEnv>,
  { db, files, now }: Services,
  route: Route,
  handler: AnyHandler,
): Promise<Response> {
  const input = parseInput(c, route, await readBody(c, route));
  return sendReply(c, toReply(route, await handler({ db, files, now: now() }, input)));
}

/** One call: who may, what was asked, carry out, check the reply. A write with a key is carried out once. */
async function answer(c: Context<PortalEnv>, services: Services, route: Route, handler: AnyHandler): Promise<Response> {
  const { permission } = route;
  if (permission === 'signed-in') throw new Error(`${route.path} is not called with a token`);
  if (permission === 'public') return answerAnybody(c, services, route, handler);
  const account = await callerOf(c, services, permission);
  const key = route.idempotent ? readIdempotencyKey(c) : undefined;
  const bytes = await readBody(c, route);
  const input = parseInput(c, route, bytes);
  const carryOut = async (db: Work['db']): Promise<Reply> =>
    toReply(route, await handler({ db, files: services.files, account, now: services.now() }, input));
  if (key === undefined) return sendReply(c, await carryOut(services.db));
  const onceKey = { accountId: account.id, key, fingerprint: fingerprintOf(c, bytes) };
  return sendReply(c, await once(services, onceKey, carryOut, { keepsReply: !answersAgain.has(route) }));
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
