import { readImageHeader, residentId, residentIdBasic } from '../src/index.ts';
import { jpeg, png } from '../test/image-samples.ts';
import { loadIdentityPeers, loadImagePeers } from './peers.ts';
import { residentNumbers } from './resident-numbers.ts';

type Run = (item: never) => unknown;

/** What several libraries do with the same items. */
export interface Race {
  title: string;
  items: () => readonly unknown[];
  /** By name; the first is ours. */
  contestants: () => Record<string, Run>;
}

export const races: Record<string, Race> = {
  numbers: {
    title: 'Resident numbers, a million different ones',
    items: () => residentNumbers(1_200_000), // a million and those to warm up with
    contestants: () => ({
      residentId: (number: string) => residentId.check(number).ok,
      residentIdBasic: (number: string) => residentIdBasic.check(number).ok,
      ...loadIdentityPeers(),
    }),
  },
  images: {
    title: 'Heads of JPEG and PNG files',
    items: imageFiles,
    contestants: () => ({
      readImageHeader: (bytes: Buffer) => readImageHeader(bytes).ok,
      ...loadImagePeers(),
    }),
  },
};

function imageFiles(): Buffer[] {
  const files = [jpeg(295, 413, { size: 40_000 }), jpeg(4000, 3000, { orientation: 6 }), png(295, 413)];
  const buffers = files.map((bytes) => Buffer.from(bytes));
  return Array.from({ length: 1_200_000 }, (_, i) => buffers[i % buffers.length]!);
}
