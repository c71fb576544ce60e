import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Attachment } from '@acct-kit/core/contract';
import { newApplicant, newPerson, submit } from './support/applicants.ts';
import { onEveryDatabase } from './support/databases.ts';
import { call, codeIn, errorsIn, request, tokenOf } from './support/http.ts';
import { photo, photoOf, pngOf, scan } from './support/images.ts';
import { announce, hashOf, sendPiece, upload } from './support/uploads.ts';

const wangFang = '王芳';

onEveryDatabase((current) => {
  const token = () => tokenOf(current(), wangFang);

  const download = async (bearer: string, id: string) => {
    const { portal } = current();
    const url = portal.url.replace('localhost', '127.0.0.1');
    return fetch(`${url}/api/v1/attachments/${id}/content`, { headers: { Authorization: `Bearer ${bearer}` } });
  };

  test('a photo to spec is taken, and comes back byte for byte as a download', async () => {
    const bearer = await token();
    const done = await upload(current(), bearer, 'photo', photo, '证件照 "1"/../<b>.exe');
    assert.equal(done.status, 200);
    assert.equal(done.body.received, photo.length);
    assert.equal(done.body.mediaType, 'image/jpeg');
    const reply = await download(bearer, done.body.id);
    assert.deepEqual(new Uint8Array(await reply.arrayBuffer()), photo);
    assert.equal(reply.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(reply.headers.get('content-security-policy'), "default-src 'none'; sandbox");
    assert.equal(reply.headers.get('content-type'), 'image/jpeg');
    const disposition = reply.headers.get('content-disposition') ?? '';
    assert.match(disposition, /^attachment; filename="[^"]+\.jpg"; filename\*=UTF-8''[\w%.~!$&+^`|-]+\.jpg$/);
    assert.doesNotMatch(disposition, /[<>]|\.exe|\//);
  });

  test('a photo of 294×413 is refused, with the measure', async () => {
    const answer = await upload(current(), await token(), 'photo', photoOf(294, 413));
    assert.equal(answer.status, 422);
    assert.equal(codeIn(answer), 'attachment-rejected');
    const { errors } = answer.body as unknown as { errors: { code: string; params: { limit?: number } }[] };
    assert.deepEqual(
      errors.map(({ code, params }) => [code, params.limit]),
      [['photo-too-narrow', 295]],
    );
  });

  test('a picture that is cut, or that claims too many pixels, is refused', async () => {
    const bearer = await token();
    const cut = scan.slice(0, Math.floor(scan.length * 0.9));
    const cases: [kind: 'photo' | 'diploma', bytes: Uint8Array<ArrayBuffer>, code: string][] = [
      ['diploma', cut, 'image-incomplete'],
      ['photo', photoOf(65_535, 65_535), 'photo-too-wide'],
      ['diploma', photoOf(20_000, 20_000), 'photo-pixels-too-many'],
    ];
    for (const [kind, bytes, code] of cases) {
      const answer = await upload(current(), bearer, kind, bytes);
      assert.equal(codeIn(answer), 'attachment-rejected', code);
      const { errors } = answer.body as unknown as { errors: { code: string }[] };
      assert.deepEqual(
        errors.map((error) => error.code),
        [code],
      );
    }
  });

  test('a PNG that is called .jpg is refused as a photo', async () => {
    const answer = await upload(current(), await token(), 'photo', pngOf(300, 420), 'photo.jpg');
    assert.equal(codeIn(answer), 'attachment-rejected');
    assert.notDeepEqual(errorsIn(answer), []);
  });

  test('bytes that are no image are refused, whatever they are called', async () => {
    const answer = await upload(
      current(),
      await token(),
      'diploma',
      new TextEncoder().encode('<script>alert(1)</script>'),
    );
    assert.equal(codeIn(answer), 'attachment-rejected');
  });

  test('a scan of 30 MB is refused before a byte is sent, and nothing else is lost', async () => {
    const bearer = await token();
    const kept = await upload(current(), bearer, 'diploma', scan);
    const answer = await announce(current(), bearer, 'diploma', scan, { size: 30 * 1024 * 1024 });
    assert.equal(codeIn(answer), 'attachment-rejected');
    assert.match(errorsIn(answer).join(), /^\/size /);
    const still = await call<Attachment>(current(), bearer, `/attachments/${kept.body.id}`);
    assert.deepEqual(still.body, kept.body);
  });

  test('an upload that was cut goes on where it stopped', async () => {
    const bearer = await token();
    const { body } = await announce(current(), bearer, 'diploma', scan);
    const half = Math.floor(scan.length / 2);
    assert.equal((await sendPiece(current(), bearer, body.id, 0, scan.slice(0, half))).body.received, half);
    const far = await sendPiece(current(), bearer, body.id, half + 1, scan.slice(half + 1));
    assert.equal(codeIn(far), 'upload-offset-mismatch');
    assert.equal(far.headers.get('upload-offset'), String(half));
    const repeated = await sendPiece(current(), bearer, body.id, 0, scan.slice(0, half));
    assert.equal(codeIn(repeated), 'upload-offset-mismatch');
    const known = await call<Attachment>(current(), bearer, `/attachments/${body.id}`);
    assert.equal(known.body.received, half);
    assert.equal(known.body.mediaType, undefined);
    assert.equal((await download(bearer, body.id)).status, 404);
    const done = await sendPiece(current(), bearer, body.id, half, scan.slice(half));
    assert.equal(done.body.received, scan.length);
    const reply = await download(bearer, body.id);
    assert.equal(hashOf(new Uint8Array(await reply.arrayBuffer())), hashOf(scan));
  });

  test('the same piece twice at the same time is written once', async () => {
    const bearer = await token();
    const { body } = await announce(current(), bearer, 'diploma', scan);
    const answers = await Promise.all([1, 2, 3].map(() => sendPiece(current(), bearer, body.id, 0, scan)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409]);
  });

  test('bytes that are not those announced are refused, and can be sent again', async () => {
    const bearer = await token();
    const { body } = await announce(current(), bearer, 'diploma', scan);
    const wrong = scan.slice();
    wrong[wrong.length - 10] = (wrong[wrong.length - 10] ?? 0) ^ 1;
    const answer = await sendPiece(current(), bearer, body.id, 0, wrong);
    assert.equal(answer.status, 460);
    assert.equal(codeIn(answer), 'checksum-mismatch');
    assert.equal((await sendPiece(current(), bearer, body.id, 0, scan)).body.received, scan.length);
  });

  test('pieces that are too large, too long, or of another type are refused', async () => {
    const bearer = await token();
    const { body } = await announce(current(), bearer, 'diploma', scan);
    const large = await sendPiece(current(), bearer, body.id, 0, new Uint8Array(1024 * 1024 + 1));
    assert.equal(codeIn(large), 'payload-too-large');
    const long = await sendPiece(current(), bearer, body.id, 0, new Uint8Array(scan.length + 1));
    assert.equal(codeIn(long), 'payload-too-large');
    const other = await sendPiece(current(), bearer, body.id, 0, scan, { 'Content-Type': 'image/jpeg' });
    assert.equal(codeIn(other), 'unsupported-media-type');
    const nowhere = await sendPiece(current(), bearer, body.id, 0, scan, { 'Upload-Offset': '-1' });
    assert.equal(codeIn(nowhere), 'malformed-request');
  });

  test('one file of two people is kept once, under its hash', async () => {
    const [one, other] = [await token(), await tokenOf(current(), '李明')];
    const [first, second] = [
      await upload(current(), one, 'other', photo),
      await upload(current(), other, 'other', photo),
    ];
    assert.notEqual(first.body.id, second.body.id);
    assert.equal((await call(current(), one, `/attachments/${second.body.id}`)).status, 404);
    const folder = join(current().dataDir, 'files');
    const hash = hashOf(photo);
    assert.deepEqual(
      (await readdir(join(folder, 'content', hash.slice(0, 2)))).filter((name) => name === hash),
      [hash],
    );
  });

  test('what is wrong with an announcement is said by field', async () => {
    const answer = await announce(current(), await token(), 'diploma', scan, { sha256: 'x', surplus: 1 });
    assert.deepEqual(errorsIn(answer).sort(), ['/sha256 schema-invalid-format', '/surplus schema-unrecognized-keys']);
  });

  test('a file without a byte is refused before it is sent', async () => {
    for (const size of [0, -1, -9007199254740991]) {
      const answer = await announce(current(), await token(), 'diploma', scan, { size });
      assert.equal(codeIn(answer), 'attachment-rejected', String(size));
      assert.deepEqual(errorsIn(answer), ['/size image-empty']);
    }
  });

  test('what no application names is limited by the day: 40 files, 200 MB', async () => {
    const largest = { size: 10 * 1024 * 1024 };
    const tokenFor = async () => tokenOf(current(), (await newPerson(current())).account);
    const [small, large] = [await tokenFor(), await tokenFor()];
    for (let count = 0; count < 40; count += 1)
      assert.equal((await announce(current(), small, 'other', scan)).status, 201, String(count));
    const refused = await announce(current(), small, 'other', scan);
    assert.equal(refused.status, 429);
    assert.equal(codeIn(refused), 'rate-limited');
    assert.equal(refused.headers.get('retry-after'), '3600');
    let answer = await announce(current(), large, 'other', scan, largest);
    for (let count = 1; count < 20; count += 1) answer = await announce(current(), large, 'other', scan, largest);
    assert.equal(answer.status, 201);
    assert.equal(codeIn(await announce(current(), large, 'other', scan, largest)), 'rate-limited');
  });

  test('files that an application names, and those of yesterday, do not count', async () => {
    const applicant = await newApplicant(current());
    await submit(current(), applicant);
    const { portal, clock } = current();
    for (let count = 0; count < 40; count += 1)
      assert.equal((await announce(current(), applicant.token, 'other', scan)).status, 201, String(count));
    assert.equal((await announce(current(), applicant.token, 'other', scan)).status, 429);
    await portal.db
      .updateTable('attachments')
      .set({ createdAt: new Date(clock.now.getTime() - 24 * 60 * 60 * 1000) })
      .execute();
    assert.equal((await announce(current(), applicant.token, 'other', scan)).status, 201);
  });

  test('an id that cannot be one is not found', async () => {
    const answer = await request(current(), '/api/v1/attachments/..%2F..%2Fetc', {
      headers: { Authorization: `Bearer ${await token()}` },
    });
    assert.equal(answer.status, 404);
  });
});
