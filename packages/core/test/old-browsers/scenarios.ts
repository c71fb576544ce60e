import { createClient, isAcctError, paginate, type AcctError, type ClientOptions } from '@acct-kit/core/client';
import type { Attachment, AttachmentDraft, CreditRecord } from '@acct-kit/core/contract';
import type { Answer, Exchange } from '../contract-server.ts';

/** Something that can happen to a call: how the server answers, what the page does, and what comes out of it. */
export interface Scenario {
  readonly answer: (exchange: Exchange, index: number) => Answer;
  /** Runs in the page. What it gives has to be JSON. */
  readonly run: (baseUrl: string) => Promise<unknown>;
  readonly expected: unknown;
  /** How many requests the server gets. */
  readonly requests: number;
}

const empty: Answer = { ok: { items: [] } };

const inTurn =
  (...answers: Answer[]) =>
  (_: Exchange, index: number): Answer =>
    answers[index] ?? empty;

const always = (answer: Answer) => (): Answer => answer;

const clientOf = (baseUrl: string, options: ClientOptions = {}) =>
  createClient({ baseUrl, getToken: () => 'token-1', retry: { delay: () => 0 }, ...options });

const failureOf = async (promise: Promise<unknown>): Promise<AcctError> => {
  const error: unknown = await promise.then(
    () => new Error('it should have failed'),
    (reason: unknown) => reason,
  );
  if (!isAcctError(error)) throw error;
  return error;
};

const codeOf = async (promise: Promise<unknown>): Promise<string> => (await failureOf(promise)).code;

const list = (baseUrl: string, options?: ClientOptions) => clientOf(baseUrl, options).credits.list();

const record = (letter: string): CreditRecord => ({
  id: letter.repeat(22),
  year: 2026,
  category: 'professional',
  credits: '12.00',
  title: '政府会计准则解读',
  provider: '示例培训中心',
  completedOn: '2026-03-01',
  status: 'registered',
  registeredAt: '2026-03-02T00:00:00.000Z',
});

const applicationId = 'a'.repeat(22);
const fileBytes = Uint8Array.from({ length: 300 * 1024 }, (_, index) => (index * 31) % 251);

/** Stores one file, whose first reply to a piece is cut. */
function storeOfOneFile(): Scenario['answer'] {
  let file: Attachment | undefined;
  let isCut = false;
  return ({ call, body }) => {
    if (call === 'attachments.create') {
      isCut = false;
      const { kind, name, size, sha256 } = body as AttachmentDraft;
      file = { id: 'f'.repeat(22), kind, name, size, sha256, received: 0, createdAt: '2026-11-21T01:00:00.000Z' };
    }
    if (call !== 'attachments.append') return { ok: file };
    const received = (file?.received ?? 0) + (body as Uint8Array).length;
    const whole = received === file?.size ? { mediaType: 'image/jpeg' as const } : {};
    file = { ...(file as Attachment), received, ...whole };
    if (isCut) return { ok: file };
    isCut = true;
    return 'cut-reply';
  };
}

export const scenarios: Readonly<Record<string, Scenario>> = {
  'a read survives a cut connection, a cut reply and an unavailable server': {
    answer: inTurn('cut', 'cut-reply', { problem: 'unavailable' }, empty),
    run: (baseUrl) => list(baseUrl),
    expected: { items: [] },
    requests: 4,
  },
  'a reply that stalls in its body is asked for again': {
    answer: inTurn('stalled-reply', empty),
    run: (baseUrl) => list(baseUrl, { timeout: 500, retry: { limit: 1, delay: () => 0 } }),
    expected: { items: [] },
    requests: 2,
  },
  'a reply that never comes is a timeout': {
    answer: always('never'),
    run: (baseUrl) => codeOf(list(baseUrl, { timeout: 250, retry: { limit: 1, delay: () => 0 } })),
    expected: 'timeout',
    requests: 2,
  },
  'the total limit ends a call, and its request': {
    answer: always('never'),
    async run(baseUrl) {
      const signals: (AbortSignal | null | undefined)[] = [];
      const fetchNoted: typeof fetch = (url, init) => {
        signals.push(init?.signal);
        return fetch(url, init);
      };
      const code = await codeOf(list(baseUrl, { fetch: fetchNoted, totalTimeout: 250 }));
      return [code, signals.map((signal) => signal?.aborted)];
    },
    expected: ['timeout', [true]],
    requests: 1,
  },
  'Retry-After of a 429 comes before the own delay': {
    answer: inTurn({ problem: 'rate-limited', headers: { 'Retry-After': '0' } }, empty),
    run: (baseUrl) => list(baseUrl, { retry: { delay: () => 2 ** 31 - 1 } }),
    expected: { items: [] },
    requests: 2,
  },
  'a Retry-After beyond the limit ends the call': {
    answer: always({ problem: 'unavailable', headers: { 'Retry-After': '3600' } }),
    run: (baseUrl) => codeOf(list(baseUrl)),
    expected: 'unavailable',
    requests: 1,
  },
  'a write goes on while the first one is in progress, and ends at a conflict': {
    answer: inTurn('cut', { problem: 'request-in-progress' }, { problem: 'state-conflict' }),
    run: (baseUrl) => codeOf(clientOf(baseUrl).applications.withdraw({ params: { applicationId }, version: 1 })),
    expected: 'state-conflict',
    requests: 3,
  },
  'what is neither a read nor has a key is not repeated': {
    // A browser itself repeats what is cut before the reply, on a connection that it had used before.
    answer: always('cut-reply'),
    run: (baseUrl) => codeOf(clientOf(baseUrl).sessions.create({ body: { permissions: ['credits:read'] } })),
    expected: 'network',
    requests: 1,
  },
  'an expired token is renewed once': {
    answer: ({ headers }) => (headers.authorization === 'Bearer token-2' ? empty : { problem: 'token-expired' }),
    run: (baseUrl) => list(baseUrl, { getToken: ({ expired }) => (expired ? 'token-2' : 'token-1') }),
    expected: { items: [] },
    requests: 2,
  },
  'a token that is refused twice is the end of the session': {
    answer: always({ problem: 'token-expired' }),
    run: (baseUrl) => codeOf(list(baseUrl)),
    expected: 'token-expired',
    requests: 2,
  },
  'the caller gives up while the token is fetched': {
    answer: always(empty),
    async run(baseUrl) {
      const controller = new AbortController();
      const getToken = () => new Promise<string>(() => setTimeout(() => controller.abort()));
      return codeOf(clientOf(baseUrl, { getToken }).credits.list({}, { signal: controller.signal }));
    },
    expected: 'aborted',
    requests: 0,
  },
  'the caller gives up while the reply is awaited, and hears the reason': {
    answer: always('stalled-reply'),
    async run(baseUrl) {
      const controller = new AbortController();
      const fetchThenAbort: typeof fetch = async (url, init) => {
        const reply = await fetch(url, init);
        controller.abort(new Error('left the page'));
        return reply;
      };
      const client = clientOf(baseUrl, { fetch: fetchThenAbort });
      const { code, cause } = await failureOf(client.credits.list({}, { signal: controller.signal }));
      return [code, (cause as Error).message];
    },
    expected: ['aborted', 'left the page'],
    requests: 1,
  },
  'the caller gives up while it waits to repeat': {
    answer: always({ problem: 'unavailable', headers: { 'Retry-After': '20' } }),
    async run(baseUrl) {
      const controller = new AbortController();
      const fetchThenAbort: typeof fetch = async (url, init) => {
        const reply = await fetch(url, init);
        setTimeout(() => controller.abort(), 100);
        return reply;
      };
      const client = clientOf(baseUrl, { fetch: fetchThenAbort });
      return codeOf(client.credits.list({}, { signal: controller.signal }));
    },
    expected: 'aborted',
    requests: 1,
  },
  'hooks see neither token nor body, and set headers': {
    answer: ({ headers }) => (headers['x-page'] === 'credits' ? empty : { problem: 'forbidden' }),
    async run(baseUrl) {
      const seen: (string | null | number)[] = [];
      const client = clientOf(baseUrl, {
        hooks: {
          beforeRequest: [
            ({ request }) => {
              seen.push(request.headers.get('Authorization'));
              request.headers.set('X-Page', 'credits');
            },
          ],
          afterResponse: [({ response }) => void seen.push(response.status)],
        },
      });
      await client.credits.list();
      return seen;
    },
    expected: [null, 200],
    requests: 1,
  },
  'a call whose reply is cut has a cause': {
    answer: always('cut-reply'),
    async run(baseUrl) {
      const { code, cause } = await failureOf(list(baseUrl, { retry: { limit: 0 } }));
      return [code, cause instanceof TypeError];
    },
    expected: ['network', true],
    requests: 1,
  },
  'a list is walked page by page': {
    answer: inTurn({ ok: { items: [record('a')], nextCursor: 'p2' } }, { ok: { items: [record('b')] } }),
    async run(baseUrl) {
      const seen: string[] = [];
      for await (const { id } of paginate(clientOf(baseUrl).credits.list, { query: { year: 2026 } })) seen.push(id);
      return seen;
    },
    expected: ['a'.repeat(22), 'b'.repeat(22)],
    requests: 2,
  },
  'a reply that breaks the contract names the field': {
    answer: always({ ok: { items: [{ ...record('a'), credits: 12 }] } }),
    async run(baseUrl) {
      const { code, errors } = await failureOf(list(baseUrl));
      return [code, errors.map(({ pointer }) => pointer)];
    },
    expected: ['contract-broken', ['/items/0/credits']],
    requests: 1,
  },
  'bytes come as a Blob': {
    answer: always({ ok: new Uint8Array([1, 2, 3]) }),
    async run(baseUrl) {
      const params = { attachmentId: applicationId };
      const blob = await clientOf(baseUrl).attachments.content({ params });
      return Array.from(new Uint8Array(await blob.arrayBuffer()));
    },
    expected: [1, 2, 3],
    requests: 1,
  },
  'an upload goes on after a cut': {
    answer: storeOfOneFile(),
    async run(baseUrl) {
      const options = { kind: 'photo', region: '110000', name: 'photo.jpg' } as const;
      const { mediaType } = await clientOf(baseUrl).attachments.upload(new Blob([fileBytes]), options);
      return mediaType;
    },
    expected: 'image/jpeg',
    requests: 4,
  },
};
