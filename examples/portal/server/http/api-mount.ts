import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import {
  apiBase,
  fieldErrorsOf,
  routes,
  type HandlerInput,
  type Permission,
  type Route,
} from '@acct-kit/core/contract';
import type { Account, PortalEnv, PublicWork, Services, Work } from '../context.ts';
import { readBody } from './body.ts';
import type { Download } from './handler.ts';
import { parseInput } from './input.ts';
import { fingerprintOf, readIdempotencyKey, withIdempotency } from './idempotency.ts';
import { ProblemError } from './problem-error.ts';
import { sendReply, type Reply } from './replies.ts';

type AnyHandler = (work: PublicWork | Work, input: HandlerInput<Route>) => Promise<unknown>;

/** The path of a route in Hono's notation. */
const honoPath = (path: string): string => apiBase + path.replace(/\{(\w+)\}/g, ':$1');

/** Checks a reply against the contract. A wrong one is not sent, and the transaction that made it is rolled back. */
function checkReply(schema: z.core.$ZodType, body: unknown): unknown {
  const result = z.safeParse(schema, body);
  if (!result.success) throw new ProblemError('contract-broken', fieldErrorsOf(result.error));
  return result.data;
}

interface Versioned {
  readonly version: number;
}

/** The ETag of a reply. The route says where the version stands. */
function etagOf({ versionIn }: Route, body: unknown): string {
  const record = versionIn === undefined ? body : (body as Record<string, unknown>)[versionIn];
  return `"${(record as Versioned).version}"`;
}

/** Makes the reply from the result of a handler. */
export function toReply(route: Route, result: unknown): Reply {
  const { status, body: schema } = route.ok;
  if (schema === undefined) return { status, headers: {}, body: '' };
  if (schema === 'bytes') return { status, headers: (result as Download).headers, body: (result as Download).bytes };
  const body = checkReply(schema, result);
  const headers = {
    'Content-Type': 'application/json',
    ...(route.versioned ? { ETag: etagOf(route, body) } : {}),
  };
  return { status, headers, body: JSON.stringify(body) };
}

/** Finds the account that a call's token belongs to. @throws ProblemError where the token does not permit the call */
type FindCaller = (c: Context<PortalEnv>, services: Services, permission: Permission) => Promise<Account>;

/** Answers a call that needs no token. */
async function answerPublic(
  c: Context<PortalEnv>,
  { db, files, now }: Services,
  route: Route,
  handler: AnyHandler,
): Promise<Response> {
  const input = parseInput(c, route, await readBody(c, route));
  return sendReply(c, toReply(route, await handler({ db, files, now: now() }, input)));
}

/** Answers one call: finds the caller, reads the input, runs the handler and checks the reply. */
async function answer(
  c: Context<PortalEnv>,
  services: Services,
  findCaller: FindCaller,
  route: Route,
  handler: AnyHandler,
): Promise<Response> {
  const { permission } = route;
  if (permission === 'signed-in') throw new Error(`${route.path} is not called with a token`);
  if (permission === 'public') return answerPublic(c, services, route, handler);
  const account = await findCaller(c, services, permission);
  const key = route.idempotent ? readIdempotencyKey(c) : undefined;
  const bytes = await readBody(c, route);
  const input = parseInput(c, route, bytes);
  const run = async (db: Work['db']): Promise<Reply> =>
    toReply(route, await handler({ db, files: services.files, account, now: services.now() }, input));
  if (key === undefined) return sendReply(c, await services.inTurn(account.id, () => run(services.db)));
  const call = { accountId: account.id, key, fingerprint: fingerprintOf(c, bytes) };
  return sendReply(c, await withIdempotency(services, call, run, { keepsReply: !route.recognisesRepetition }));
}

/** Mounts one route of the table. */
export function mountRoute(
  app: Hono<PortalEnv>,
  route: Route,
  respond: (c: Context<PortalEnv>) => Promise<Response>,
): void {
  app.on(route.method, honoPath(route.path), respond);
}

/** Mounts every route of the contract with its handler. */
export function mountResources(
  app: Hono<PortalEnv>,
  services: Services,
  findCaller: FindCaller,
  resources: Record<string, Record<string, unknown>>,
): void {
  for (const [resource, handlers] of Object.entries(resources))
    for (const [name, route] of Object.entries(routes[resource as keyof typeof routes]) as [string, Route][])
      mountRoute(app, route, (c) => answer(c, services, findCaller, route, handlers[name] as AnyHandler));
}
