import { generator } from '../test/random.ts';

const counties = ['110105', '440301', '320102', '510107', '130102', '330106'];

/** Resident numbers that are all different, so that no peer's cache knows one already; four of five are valid. */
export function residentNumbers(count: number): string[] {
  const random = generator(1);
  const below = (limit: number): number => Math.floor(random() * limit);
  const numbers = new Set<string>();
  while (numbers.size < count) {
    const birth = (1940 + below(70)) * 10000 + (1 + below(12)) * 100 + 1 + below(28);
    const seventeen = counties[below(6)]! + birth + String(below(1000)).padStart(3, '0');
    let sum = 0;
    for (const digit of seventeen) sum = (sum + Number(digit)) * 2;
    const slip = numbers.size % 5 === 0 ? 1 + below(9) : 0;
    const number = seventeen + '0123456789X'.charAt((12 - (sum % 11) + slip) % 11);
    numbers.add(Buffer.from(number).toString('latin1')); // flat, as a string that was read from somewhere
  }
  return [...numbers];
}
