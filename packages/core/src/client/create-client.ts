import {
  apiBase,
  routes,
  type Attachment,
  type Route,
  type RouteInput,
  type RouteOutput,
  type Routes,
} from '../contract/index.ts';
import type { BatchOptions } from '../batch/register-batch.ts';
import type { BatchReport } from '../batch/report.ts';
import type { BatchSource } from '../batch/source.ts';
import type { CallOptions } from '../calls/call-options.ts';
import { chinaDay } from '../util/china-day.ts';
import { makeCall, type ClientHooks, type Connection } from './call.ts';
import type { ClientLogger } from './logger.ts';
import type { AnyInput } from './request.ts';
import { retrySettings, type RetryOptions } from './retry-options.ts';
import { createTokenSource, type GetToken } from './tokens.ts';
import { upload, type UploadOptions } from './upload.ts';

/** One call of the route table: what it takes and gives is the contract's. It throws nothing but `AcctError`. */
export type ClientCall<R extends Route> =
  Partial<RouteInput<R>> extends RouteInput<R>
    ? (input?: RouteInput<R>, options?: CallOptions) => Promise<RouteOutput<R>>
    : (input: RouteInput<R>, options?: CallOptions) => Promise<RouteOutput<R>>;

type Resources = {
  readonly [Resource in keyof Routes]: {
    readonly [Name in keyof Routes[Resource]]: Routes[Resource][Name] extends infer R extends Route
      ? ClientCall<R>
      : never;
  };
};

/** Every resource of the contract, uploads, and credits in bulk. */
export type Client = Resources & {
  readonly attachments: {
    /**
     * Sends a file in pieces with its SHA-256 and, after a cut, goes on from where the server got to. At most 20 MiB.
     * Throws `attachment-rejected` with what is wrong with the file, and `insecure-context` on a page without HTTPS.
     */
    upload(file: Blob, options: UploadOptions): Promise<Attachment>;
  };
  readonly credits: {
    /**
     * Registers the credits of many learners: the rows of a CSV or XLSX file (a `Blob`, or its bytes), an array, or any
     * iterable, which is read no faster than it is sent. Every row is checked first; those that can be are sent in
     * chunks, and the report says what became of each. After a cut the same call goes on from where the server got to.
     * A file that cannot be read is `invalid-request` at `/source`, and nothing of it has been sent.
     */
    registerBatch(source: BatchSource, options?: BatchOptions): Promise<BatchReport>;
  };
};

export interface ClientOptions {
  /** Where the routes are mounted, `https://kj.example.gov.cn/api/v1`. Default: `/api/v1` of the page's origin. */
  readonly baseUrl?: string | undefined;
  /** Gives the bearer token. Only `sessions` needs none: there the portal's own login counts. */
  readonly getToken?: GetToken | undefined;
  /** Default: the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Sent as `Accept-Language`. */
  readonly locale?: string | undefined;
  /** How calls are repeated that may be repeated: reads, and writes with an `Idempotency-Key`. */
  readonly retry?: RetryOptions | undefined;
  /** Milliseconds for one attempt, from asking for the token to the end of the reply. Default 30 s. */
  readonly timeout?: number | undefined;
  /** Milliseconds for a call with all its attempts and the pauses between them. Default: no limit. */
  readonly totalTimeout?: number | undefined;
  /** Hooks of ky. They see neither the token nor the body of a request. */
  readonly hooks?: ClientHooks | undefined;
  /** Hears of every call that succeeds, is repeated or fails, without personal data; `console` is one. */
  readonly logger?: ClientLogger | undefined;
}

/**
 * The typed client. It keeps the token in memory and nothing else, and calls no origin but that of `baseUrl`.
 *
 * ```ts
 * const client = createClient({ baseUrl, getToken });
 * const receipt = await client.applications.submit({ body: { procedure: 'first', region: '110000', record } });
 * ```
 */
export function createClient(options: ClientOptions): Client {
  const client = createClientOf(routes, options) as Client;
  return {
    ...client,
    credits: {
      ...client.credits,
      // Loaded when it is called: what reads and checks rows is more than the rest of the client.
      registerBatch: async (source, batchOptions) => {
        const { registerBatch } = await import('../batch/register-batch.ts');
        return registerBatch(client.credits, source, {
          ...batchOptions,
          today: batchOptions?.today ?? chinaDay(new Date()),
        });
      },
    },
  };
}

type SomeRoutes = { readonly [Resource in keyof Routes]?: Partial<Routes[Resource]> };

type ClientOf<Table> = {
  readonly [Resource in keyof Table & keyof Client]: Pick<
    Client[Resource],
    (keyof Table[Resource] | 'upload') & keyof Client[Resource]
  >;
};

/**
 * A client of some calls only, for a page that brings along no more than it makes:
 * `createClientOf({ credits: { list: creditRoutes.list } }, options)`. Uploads take `create`, `append` and `get`.
 */
export function createClientOf<Table extends SomeRoutes>(table: Table, options: ClientOptions): ClientOf<Table> {
  const { baseUrl = apiBase, getToken, locale, fetch, timeout = 30_000, totalTimeout, hooks = {}, logger } = options;
  const connection: Connection = {
    baseUrl,
    locale,
    fetch,
    timeout,
    totalTimeout,
    hooks,
    logger,
    tokens: getToken && createTokenSource(getToken),
    retry: retrySettings(options.retry),
  };
  const resources = Object.fromEntries(
    Object.entries(table).map(([resource, calls]) => [
      resource,
      Object.fromEntries(
        Object.entries(calls as Record<string, Route>).map(([name, route]) => [
          name,
          (input?: AnyInput, callOptions?: CallOptions) =>
            makeCall(connection, `${resource}.${name}`, route, input, callOptions),
        ]),
      ),
    ]),
  ) as unknown as Client;
  const { attachments } = resources as Partial<Client>;
  return attachments === undefined
    ? resources
    : {
        ...resources,
        attachments: {
          ...attachments,
          upload: (file: Blob, uploadOptions: UploadOptions) =>
            upload(attachments, connection.retry, file, uploadOptions),
        },
      };
}
