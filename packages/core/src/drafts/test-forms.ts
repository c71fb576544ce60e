import { emptyRecord, type CollectionRecord } from '../contract/record.ts';
import type { DraftContent } from './draft-content.ts';
import type * as drafts from './index.ts';
import type { Schedule } from './platform/timers.ts';

/** A form before anything is typed. */
export const blank: DraftContent = {
  record: emptyRecord(),
  step: 'personal',
  visited: ['personal'],
  answered: [],
  files: [],
};

export const withPersonal = (content: DraftContent, personal: CollectionRecord['personal']): DraftContent => ({
  ...content,
  record: { ...content.record, personal: { ...content.record.personal, ...personal } },
});

/** Timers that run only when a test runs them. */
export interface TestTimers {
  readonly schedule: Schedule;
  /** How many timers wait. */
  readonly size: number;
  /** Runs the timers that were set to so many milliseconds, or all timers. */
  run(milliseconds?: number): void;
}

export function createTestTimers(): TestTimers {
  const waiting = new Set<{ run: () => void; milliseconds: number }>();
  return {
    get size() {
      return waiting.size;
    },
    schedule(run, milliseconds) {
      const timer = { run, milliseconds };
      waiting.add(timer);
      return () => waiting.delete(timer);
    },
    run(milliseconds) {
      for (const timer of [...waiting]) {
        if (milliseconds !== undefined && timer.milliseconds !== milliseconds) continue;
        waiting.delete(timer);
        timer.run();
      }
    },
  };
}

/** Everything in a database, as bytes. Texts are returned in both encodings. */
export async function bytesIn(name: string): Promise<Uint8Array[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
  const all: unknown[] = [];
  for (const store of db.objectStoreNames) {
    await new Promise<void>((resolve) => {
      const transaction = db.transaction(store);
      const values = transaction.objectStore(store).getAll();
      const keys = transaction.objectStore(store).getAllKeys();
      transaction.oncomplete = () => {
        all.push(values.result, keys.result);
        resolve();
      };
    });
  }
  db.close();
  return (await Promise.all(all.map(bytesOf))).flat();
}

async function bytesOf(value: unknown): Promise<Uint8Array[]> {
  if (typeof value === 'string') return encodings(value);
  if (value instanceof ArrayBuffer) return [new Uint8Array(value)];
  if (value instanceof Uint8Array) return [value];
  if (value instanceof Blob) return [new Uint8Array(await value.arrayBuffer())];
  if (typeof value !== 'object' || value === null) return encodings(String(value));
  return (await Promise.all(Object.entries(value).flat().map(bytesOf))).flat();
}

/** A text in the encodings in which it may be on a disk. */
export function encodings(text: string): Uint8Array[] {
  const utf16 = Uint16Array.from(text, (_, index) => text.charCodeAt(index));
  return [new TextEncoder().encode(text), new Uint8Array(utf16.buffer)];
}

const binary = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

export const holds = (haystack: readonly Uint8Array[], text: string): boolean =>
  haystack.some((bytes) => encodings(text).some((needle) => binary(bytes).includes(binary(needle))));

export const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error!);
  });

/** Opens another page of this origin in a frame. It has modules and connections of its own until the frame is removed. */
export async function openPage(): Promise<{ readonly page: typeof drafts; readonly frame: HTMLIFrameElement }> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inside = frame.contentWindow as Window & { drafts?: typeof drafts };
  const script = inside.document.createElement('script');
  script.type = 'module';
  script.textContent = `import * as drafts from '${new URL('./index.ts', import.meta.url).href}';
    window.drafts = drafts;
    dispatchEvent(new Event('ready'));`;
  await new Promise((resolve) => {
    inside.addEventListener('ready', resolve);
    inside.document.body.append(script);
  });
  return { page: inside.drafts!, frame };
}
