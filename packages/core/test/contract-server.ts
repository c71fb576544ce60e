import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod/mini';
import {
  apiBase,
  fieldErrorsOf,
  problemOf,
  problemStatus,
  routes,
  type FieldError,
  type ProblemCode,
  type Route,
} from '@acct-kit/core/contract';

/** A request as it arrived, after the contract has been checked. */
export interface Exchange {
  /** `credits.list`. */
  readonly call: string;
  readonly route: Route;
  readonly params: Record<string, string>;
  readonly query: Record<string, unknown>;
  readonly body: unknown;
  readonly headers: IncomingHttpHeaders;
}

/** An answer: a body that the route allows, a problem, or a connection that breaks or stalls before or in the reply. */
export type Answer =
  | { readonly ok: unknown }
  | { readonly problem: ProblemCode; readonly errors?: FieldError[]; readonly headers?: Record<string, string> }
  | { readonly raw: string; readonly status: number; readonly headers?: Record<string, string> }
  | 'cut'
  | 'cut-reply'
  | 'stalled-reply'
  | 'never';

export interface ContractServer extends AsyncDisposable {
  readonly baseUrl: string;
  /** Every request that kept to the contract, in order. */
  readonly exchanges: Exchange[];
}

const table = Object.entries(routes).flatMap(([resource, calls]) =>
  Object.entries(calls as Record<string, Route>).map(([name, route]) => ({
    call: `${resource}.${name}`,
    route,
    path: new RegExp(`^${apiBase}${route.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  })),
);

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** The part of a request that breaks the contract, or the request as a handler gets it. */
function parse(request: IncomingMessage, bytes: Buffer): Exchange | { problem: ProblemCode; errors?: FieldError[] } {
  const url = new URL(request.url ?? '', 'http://localhost');
  const found = table.find(({ route, path }) => route.method === request.method && path.test(url.pathname));
  if (!found) return { problem: 'not-found' };
  const { call, route, path } = found;
  const params = { ...path.exec(url.pathname)?.groups };
  const { headers } = request;
  if (route.idempotent && headers['idempotency-key'] === undefined) return { problem: 'idempotency-key-required' };
  if (route.versioned === 'change' && !/^"\d+"$/.test(headers['if-match'] ?? ''))
    return { problem: 'precondition-required' };
  if (route.upload && headers['content-type'] !== 'application/offset+octet-stream') {
    return { problem: 'unsupported-media-type' };
  }
  const query = route.query ? z.safeParse(route.query, Object.fromEntries(url.searchParams)) : undefined;
  if (query?.success === false) return { problem: 'invalid-request', errors: fieldErrorsOf(query.error) };
  let body: unknown = bytes;
  if (route.body && route.body !== 'bytes') {
    const parsed = z.safeParse(route.body, JSON.parse(bytes.toString()));
    if (!parsed.success) return { problem: 'invalid-request', errors: fieldErrorsOf(parsed.error) };
    body = parsed.data;
  }
  return { call, route, params, query: (query?.data ?? {}) as Record<string, unknown>, body, headers };
}

function send(response: ServerResponse, route: Route | undefined, answer: Answer): void {
  if (answer === 'never') return;
  if (answer === 'cut') {
    response.destroy();
  } else if (answer === 'cut-reply' || answer === 'stalled-reply') {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
    response.write('{"items":', () => answer === 'cut-reply' && response.destroy());
  } else if ('raw' in answer) {
    response.writeHead(answer.status, answer.headers).end(answer.raw);
  } else if ('problem' in answer) {
    const document = problemOf(answer.problem, answer.errors, 'request-1');
    response
      .writeHead(problemStatus[answer.problem], { 'Content-Type': 'application/problem+json', ...answer.headers })
      .end(JSON.stringify(document));
  } else {
    const schema = route?.ok.body;
    const bytes = schema === 'bytes' ? (answer.ok as Uint8Array) : JSON.stringify(answer.ok);
    response.writeHead(route?.ok.status ?? 500, { 'Content-Type': 'application/json' }).end(bytes);
  }
}

/** A server on a free port of this machine that speaks the contract; `handle` decides what it answers. */
export async function serveContract(handle: (exchange: Exchange, index: number) => Answer): Promise<ContractServer> {
  const exchanges: Exchange[] = [];
  const server = createServer((request, response) => {
    void bytesOf(request).then(
      (bytes) => {
        const parsed = parse(request, bytes);
        if ('problem' in parsed) {
          send(response, undefined, parsed);
          return;
        }
        exchanges.push(parsed);
        send(response, parsed.route, handle(parsed, exchanges.length - 1));
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}${apiBase}`,
    exchanges,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
