import { readImageHeader } from '@acct-kit/validators';
import type { ByteRange } from '../byte-range.ts';
import { encodeJpeg } from '../encode-jpeg.ts';
import { framingMatrix } from '../framing.ts';
import { withoutMetadata } from '../jpeg-segments.ts';
import { multiply, translation } from '../matrix.ts';
import { createCanvas, drawPicture, jpegName } from '../picture.ts';
import { compress, type Compressed } from './compress.ts';
import { stack, widthsFor } from './layout.ts';
import { framingOfPage, isUntouched, keptSize, type Page } from './page.ts';

/** A file that is ready to be uploaded. */
export interface Product {
  readonly file: File;
  readonly readable: boolean;
  /** For the preview. */
  readonly bitmap: ImageBitmap;
}

/** Writes each page into a JPEG, or all pages into one tall JPEG. */
export async function produce(pages: readonly Page[], merge: boolean, range: ByteRange): Promise<Product[]> {
  const products: Product[] = [];
  for (const group of merge ? [pages] : pages.map((page) => [page])) products.push(await productOf(group, range));
  return products;
}

async function productOf(pages: readonly Page[], range: ByteRange): Promise<Product> {
  const { bytes, readable } =
    (await unchangedFile(pages, range)) ?? (await compress(drawer(pages), widths(pages), range));
  const file = new File([bytes], jpegName(pages[0]!.file.name), { type: 'image/jpeg' });
  return { file, readable, bitmap: await createImageBitmap(file) };
}

const widths = (pages: readonly Page[]) => widthsFor(pages.map(keptSize));

/** Keeps every pixel of a JPEG that nobody has changed and that fits. Only what its camera says about it is removed. */
async function unchangedFile(pages: readonly Page[], range: ByteRange): Promise<Compressed | undefined> {
  const [page, ...others] = pages;
  const { minBytes = 0, maxBytes = Infinity } = range;
  if (!page || others.length > 0 || !isUntouched(page) || page.file.size > maxBytes) return undefined;
  const original = new Uint8Array(await page.file.arrayBuffer());
  const header = readImageHeader(original);
  if (!header.ok || header.format !== 'jpeg' || header.orientation !== 1 || header.colorModel === 'cmyk')
    return undefined;
  const bytes = withoutMetadata(original);
  return bytes.length >= minBytes ? { bytes, readable: true } : undefined;
}

function drawer(pages: readonly Page[]) {
  return (width: number) => {
    const layout = stack(pages.map(keptSize), width);
    const [canvas, context] = createCanvas(layout);
    layout.slots.forEach((slot, index) => {
      const page = pages[index]!;
      context.save();
      context.beginPath();
      context.rect(0, slot.top, slot.width, slot.height);
      context.clip();
      drawPicture(context, page.picture, multiply(translation(0, slot.top), framingMatrix(framingOfPage(page), slot)));
      context.restore();
    });
    return (quality: number) => encodeJpeg(canvas, quality);
  };
}
