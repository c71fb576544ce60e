import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';

/** A file as `setInputFiles` takes it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

interface Portrait {
  readonly name: string;
  readonly type?: 'image/jpeg' | 'image/png';
  readonly width?: number;
  readonly height?: number;
  /** The colour behind the person. */
  readonly ground?: string;
}

/** Somebody before a plain ground, drawn in the page; the grain makes it as large as a photograph is. */
export async function portrait(
  page: Page,
  { name, type = 'image/jpeg', width = 413, height = 579, ground = '#fff' }: Portrait,
): Promise<ChosenFile> {
  const url = await page.evaluate(
    (options) => {
      const canvas = document.createElement('canvas');
      canvas.width = options.width;
      canvas.height = options.height;
      const context = canvas.getContext('2d')!;
      context.fillStyle = options.ground;
      context.fillRect(0, 0, canvas.width, canvas.height);
      const [middle, head] = [canvas.width / 2, canvas.height * 0.36];
      for (let grain = 0; grain < 60_000; grain++) {
        const angle = grain * 2.399963;
        const reach = Math.sqrt(grain / 60_000);
        const isHead = grain % 3 === 0;
        const x = middle + Math.cos(angle) * reach * canvas.width * (isHead ? 0.2 : 0.38);
        const y = isHead
          ? head + Math.sin(angle) * reach * canvas.height * 0.2
          : canvas.height + Math.sin(angle) * reach * canvas.height * 0.36;
        const shade = (grain * 7919) % 90;
        context.fillStyle = `rgb(${50 + shade}, ${40 + ((shade * 3) % 70)}, ${45 + ((shade * 5) % 80)})`;
        context.fillRect(x, y, 2, 2);
      }
      return canvas.toDataURL(options.type, 1);
    },
    { type, width, height, ground },
  );
  return { name, mimeType: type, buffer: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64') };
}
