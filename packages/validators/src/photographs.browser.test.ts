import { expect } from '@open-wc/testing';
import { type Photograph, photoHeight, photoWidth, photographs, repainted } from '../test/photographs.ts';
import { photoRules } from '../test/photo-rules.ts';
import { checkPhoto } from './index.ts';

describe('photographs of real people, decoded by the browser', () => {
  for (const photograph of photographs) {
    it(photograph.what, async () => {
      const file = await (await globalThis.fetch(`/node_modules/${photograph.file}`)).blob();
      const bytes = new Uint8Array(await file.arrayBuffer());
      const pixels = repainted(await crop(file, photograph), photograph.wall);
      const { verdict, issues } = checkPhoto({ bytes, pixels }, photoRules);
      expect([verdict, ...issues.map(({ code }) => code)].join(' ')).to.equal(photograph.expected);
    });
  }
});

async function crop(file: Blob, { left, top, height }: Photograph): Promise<ImageData> {
  const canvas = new OffscreenCanvas(photoWidth, photoHeight);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const width = (height * photoWidth) / photoHeight;
  context.drawImage(await createImageBitmap(file), left, top, width, height, 0, 0, photoWidth, photoHeight);
  return context.getImageData(0, 0, photoWidth, photoHeight);
}
