import { assert, expect } from '@open-wc/testing';
import { turnedSize, wholeOf } from './framing.ts';
import { cropped, fineEnough, openPicture, pixelsOf, type Picture } from './picture.ts';
import { colorAt, drawn, held } from './test-pictures.ts';

/** Red at the top left, green at the top right, blue below. */
const corners = (context: CanvasRenderingContext2D, width: number, height: number) => {
  context.fillStyle = '#00f';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#f00';
  context.fillRect(0, 0, width / 2, height / 2);
  context.fillStyle = '#0f0';
  context.fillRect(width / 2, 0, width / 2, height / 2);
};

async function open(blob: Blob, side?: number): Promise<Picture> {
  const picture = await openPicture(blob, side);
  assert.isObject(picture);
  return picture as Picture;
}

const quarters = (picture: Picture, turn = 0) => {
  const pixels = pixelsOf(
    cropped(
      picture,
      wholeOf(picture, turn),
      turnedSize({ width: picture.width / 2, height: picture.height / 2 }, turn),
    ),
  );
  return [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ].map(([x, y]) => ({ '15 0 0': 'red', '0 15 0': 'green', '0 0 15': 'blue' })[colorAt(pixels, x!, y!)] ?? 'other');
};

describe('a picture', () => {
  for (const [orientation, expected] of [
    [1, 'red green blue blue'],
    [2, 'green red blue blue'],
    [3, 'blue blue green red'],
    [4, 'blue blue red green'],
    [5, 'red blue green blue'],
    [6, 'blue red blue green'],
    [7, 'blue green blue red'],
    [8, 'green blue red blue'],
  ] as const) {
    it(`stands upright whose camera was held so: ${orientation}`, async () => {
      const picture = await open(await held(await drawn(160, 80, corners), orientation));
      expect([picture.width, picture.height]).to.eql(orientation >= 5 ? [80, 160] : [160, 80]);
      expect(quarters(picture).join(' ')).to.equal(expected);
    });
  }

  it('is made smaller where it is larger than asked', async () => {
    const picture = await open(await held(await drawn(3000, 1500, corners), 6), 2000);
    expect([picture.width, picture.height]).to.eql([1000, 2000]);
    expect(quarters(picture).join(' ')).to.equal('blue red blue green');
    expect(quarters(picture, 1).join(' ')).to.equal('blue blue green red');
  });

  /** Runs without the decoder that reduces, which older browsers and insecure pages do not have. */
  async function withoutDecoder<Result>(run: () => Promise<Result>): Promise<Result> {
    const found = Object.getOwnPropertyDescriptor(globalThis, 'ImageDecoder')!;
    Reflect.deleteProperty(globalThis, 'ImageDecoder');
    try {
      return await run();
    } finally {
      Object.defineProperty(globalThis, 'ImageDecoder', found);
    }
  }

  it('is the same where the browser can only decode the whole of it', async () => {
    const file = await held(await drawn(3000, 1500, corners), 6);
    const [reduced, whole] = [await open(file, 2000), await withoutDecoder(() => open(file, 2000))];
    await Promise.all([reduced.whole, whole.whole]);
    for (const picture of [reduced, whole]) {
      expect([picture.width, picture.height]).to.eql([1000, 2000]);
      expect(picture.copies.every(({ bitmap }) => Math.max(bitmap.width, bitmap.height) <= 3000)).to.equal(true);
      expect(quarters(picture).join(' ')).to.equal('blue red blue green');
    }
  });

  it('can be seen before its finest copy is there', async () => {
    const picture = await open(await drawn(3000, 1500, corners));
    expect(picture.copies[0]!.scale).to.be.below(1);
    await fineEnough(picture, 1);
    expect(picture.copies[0]!.scale).to.be.at.least(1);
    expect(quarters(picture).join(' ')).to.equal('red green blue blue');
  });

  it('keeps nothing of what comes after it has been closed', async () => {
    const picture = await open(await drawn(3000, 1500, corners));
    picture.close();
    await picture.whole;
    expect(picture.copies.map(({ bitmap }) => bitmap.width)).to.eql([0]);
  });

  it('is told by its bytes and not by its name', async () => {
    const png = await open(new File([await drawn(40, 40, corners, 'image/png')], 'a.jpg', { type: 'image/jpeg' }));
    expect(png.width).to.equal(40);
    const bytes = (text: string) => new File([Uint8Array.from([...text].map((one) => one.charCodeAt(0)))], 'a.jpg');
    expect(await openPicture(bytes('\0\0\0\x18ftypheic\0\0\0\0mif1heic'))).to.equal('heic');
    expect(await openPicture(bytes('%PDF-1.7'))).to.equal('pdf');
    expect(await openPicture(bytes(''))).to.equal('empty');
    expect(await openPicture(bytes('\xff\xd8\xff\xe0 no more'))).to.equal('unknown');
  });
});
