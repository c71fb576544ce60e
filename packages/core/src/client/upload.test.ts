import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Attachment, AttachmentDraft } from '../contract/index.ts';
import { serveContract, type Answer, type Exchange } from '../../test/contract-server.ts';
import { createClient, isAcctError, type UploadProgress } from './index.ts';

const kilobytes = 1024;
const bytes = Uint8Array.from({ length: 600 * kilobytes }, (_, index) => (index * 31) % 251);
const options = { kind: 'photo', region: '110000' } as const;

/** A store of one file; `disturb` may spoil an answer after the store has done its work, or before. */
function store(
  disturb: (exchange: Exchange, index: number) => { before?: Answer; after?: Answer } | undefined = () => undefined,
) {
  let file: Attachment | undefined;
  let content = Buffer.alloc(0);
  const work = (exchange: Exchange): Answer => {
    if (exchange.call === 'attachments.create') {
      const draft = exchange.body as AttachmentDraft;
      const { kind, name, size, sha256 } = draft;
      file = { id: 'f'.repeat(22), kind, name, size, sha256, received: 0, createdAt: '2026-11-21T01:00:00.000Z' };
    } else if (exchange.call === 'attachments.append') {
      if (Number(exchange.headers['upload-offset']) !== content.length) return { problem: 'upload-offset-mismatch' };
      content = Buffer.concat([content, exchange.body as Buffer]);
      const complete = content.length === file?.size;
      if (complete && createHash('sha256').update(content).digest('hex') !== file?.sha256)
        return { problem: 'checksum-mismatch' };
      file = {
        ...(file as Attachment),
        received: content.length,
        ...(complete ? { mediaType: 'image/jpeg' as const } : {}),
      };
    }
    return { ok: file };
  };
  const handle = (exchange: Exchange, index: number): Answer => {
    const { before, after } = disturb(exchange, index) ?? {};
    if (before !== undefined) return before;
    const answer = work(exchange);
    return after ?? answer;
  };
  return { handle, stored: () => new Uint8Array(content) };
}

const clientOf = (baseUrl: string) =>
  createClient({ baseUrl, getToken: () => 'token', retry: { limit: 2, delay: () => 0 } });

const codeOf = async (promise: Promise<unknown>): Promise<string> => {
  const error: unknown = await promise.then(
    () => assert.fail('it should have failed'),
    (reason: unknown) => reason,
  );
  assert.ok(isAcctError(error), String(error));
  return error.code;
};

const offsets = (exchanges: readonly Exchange[]): number[] =>
  exchanges.filter(({ call }) => call === 'attachments.append').map(({ headers }) => Number(headers['upload-offset']));

test('a file goes in pieces of at most 256 KB, with its digest, and tells how far it is', async () => {
  const { handle, stored } = store();
  await using server = await serveContract(handle);
  const progress: UploadProgress[] = [];
  const file = new File([bytes], '证件照.jpg', { type: 'image/jpeg' });
  const attachment = await clientOf(server.baseUrl).attachments.upload(file, {
    ...options,
    onProgress: (step) => progress.push(step),
  });
  assert.equal(attachment.received, bytes.length);
  assert.equal(attachment.name, '证件照.jpg');
  assert.deepEqual(stored(), bytes);
  assert.deepEqual(offsets(server.exchanges), [0, 256 * kilobytes, 512 * kilobytes]);
  assert.deepEqual(
    progress.map(({ sent, total }) => [sent / kilobytes, total / kilobytes]),
    [
      [0, 600],
      [256, 600],
      [512, 600],
      [600, 600],
    ],
  );
});

test('after a cut before the piece, or in the reply to it, it goes on from where the server got to', async () => {
  const { handle, stored } = store(({ call }, index) => {
    if (call !== 'attachments.append') return undefined;
    if (index === 1) return { after: 'cut-reply' };
    return index === 3 ? { before: 'cut' } : undefined;
  });
  await using server = await serveContract(handle);
  await clientOf(server.baseUrl).attachments.upload(new Blob([bytes]), { ...options, name: 'photo.jpg' });
  assert.deepEqual(stored(), bytes);
  assert.deepEqual(offsets(server.exchanges), [0, 256 * kilobytes, 256 * kilobytes, 512 * kilobytes]);
  assert.equal(server.exchanges.filter(({ call }) => call === 'attachments.get').length, 2);
});

test('the reply to the last piece may be lost', async () => {
  const { handle, stored } = store((_, index) => (index === 3 ? { after: 'cut' } : undefined));
  await using server = await serveContract(handle);
  const attachment = await clientOf(server.baseUrl).attachments.upload(new Blob([bytes]), options);
  assert.equal(attachment.mediaType, 'image/jpeg');
  assert.deepEqual(stored(), bytes);
});

test('without progress it gives up after the limit', async () => {
  const { handle } = store(({ call }) =>
    call === 'attachments.append' ? { before: { problem: 'unavailable' } } : undefined,
  );
  await using server = await serveContract(handle);
  assert.equal(await codeOf(clientOf(server.baseUrl).attachments.upload(new Blob([bytes]), options)), 'unavailable');
  assert.equal(offsets(server.exchanges).length, 3);
});

test('a file that the server rejects is not sent again', async () => {
  const errors = [{ pointer: '/width', code: 'photo-too-small', params: { limit: 295, actual: 294 } }];
  const { handle } = store((_, index) =>
    index === 3 ? { before: { problem: 'attachment-rejected', errors } } : undefined,
  );
  await using server = await serveContract(handle);
  const upload = clientOf(server.baseUrl).attachments.upload(new Blob([bytes]), options);
  await assert.rejects(
    upload,
    (error) =>
      isAcctError(error) && error.code === 'attachment-rejected' && error.errors[0]?.params?.['actual'] === 294,
  );
  assert.equal(server.exchanges.length, 4);
});

test('a file that is too large or empty is not announced', async () => {
  await using server = await serveContract(store().handle);
  const { attachments } = clientOf(server.baseUrl);
  assert.equal(
    await codeOf(attachments.upload(new Blob([new Uint8Array(20 * kilobytes * kilobytes + 1)]), options)),
    'payload-too-large',
  );
  assert.equal(await codeOf(attachments.upload(new Blob([]), options)), 'invalid-request');
  assert.equal(server.exchanges.length, 0);
});

test('the person can give up', async () => {
  const controller = new AbortController();
  const { handle } = store();
  await using server = await serveContract(handle);
  const upload = clientOf(server.baseUrl).attachments.upload(new Blob([bytes]), {
    ...options,
    signal: controller.signal,
    onProgress: ({ sent }) => sent > 0 && controller.abort(),
  });
  assert.equal(await codeOf(upload), 'aborted');
  assert.deepEqual(offsets(server.exchanges), [0]);
});

test('a page without HTTPS has no digest, and says so', async (t) => {
  await using server = await serveContract(store().handle);
  const subtle = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle') as PropertyDescriptor;
  Object.defineProperty(Crypto.prototype, 'subtle', { configurable: true, get: () => undefined });
  t.after(() => Object.defineProperty(Crypto.prototype, 'subtle', subtle));
  assert.equal(
    await codeOf(clientOf(server.baseUrl).attachments.upload(new Blob([bytes]), options)),
    'insecure-context',
  );
  assert.equal(server.exchanges.length, 0);
});
