// How fast the ledger is: `npm run bench -w packages/core`, on one core. Figures of a busy machine compare within one run.
import type { CreditStanding } from '@acct-kit/core/contract';
import { summariseYears, type LedgerRecord } from '@acct-kit/core/credits';
import { creditRulesFor, resolveCreditPolicy } from '@acct-kit/core/policy';

const today = '2026-11-21';
const firstYear = 2007;
const years = 20;
const recordsAYear = 10;
const people = Number(process.argv[2] ?? 100_000);

const policies = Object.fromEntries(['110000', '370000'].map((region) => [region, resolveCreditPolicy(region)]));
const rulesFor = (year: number, region = '110000') => creditRulesFor(policies[region]!, year);

const kinds = ['exam-subject', 'meeting', 'paper', 'research'] as const;
const statuses = ['registered', 'registered', 'registered', 'registered', 'pending', 'revoked'] as const;

/** One record of many: seven of ten are courses, one in ten of them registered twice. */
function record(person: number, year: number, index: number): LedgerRecord {
  const seed = (person * 31 + year * 17 + index * 7) % 1009;
  const common = {
    id: `${person}-${year}-${index}`,
    year,
    completedOn: `${year}-${String(1 + (seed % 12)).padStart(2, '0')}-${String(1 + (seed % 28)).padStart(2, '0')}`,
    status: statuses[seed % statuses.length]!,
    provider: `继续教育机构${seed % 5}`,
    registeredAt: `${year}-12-${String(1 + (seed % 28)).padStart(2, '0')}T08:00:00.000Z`,
  };
  if (index < 7) {
    const course = seed % 10 === 0 ? 0 : index;
    return {
      ...common,
      category: index % 3 === 0 ? 'general' : 'professional',
      credits: `${3 + (seed % 12)}.${String(seed % 100).padStart(2, '0')}`,
      title: `企业会计准则解释第${course}号`,
      ...(seed % 2 === 0 && { course: `K${course}` }),
    };
  }
  return {
    ...common,
    kind: kinds[seed % kinds.length]!,
    quantity: 1 + (seed % 2),
    role: 'shared',
    title: `折算${index}`,
  };
}

function personOf(person: number): { records: LedgerRecord[]; standing: CreditStanding } {
  const records: LedgerRecord[] = [];
  for (let year = firstYear; year < firstYear + years; year += 1)
    for (let index = 0; index < recordsAYear; index += 1) records.push(record(person, year, index));
  const standing = {
    startedOn: `${firstYear - 1}-07-01`,
    studies: [],
    exemptions: [],
    places: [
      { region: '110000', from: `${firstYear - 1}-07-01` },
      ...(person % 10 === 0 ? [{ region: '370000', from: '2020-06-01' }] : []),
    ],
  };
  return { records, standing };
}

function* stream(count: number) {
  for (let person = 0; person < count; person += 1) yield personOf(person);
}

const resident = () => `${Math.round(process.memoryUsage.rss() / 1e6)} MB`;
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

function onePerson() {
  const person = personOf(1);
  const take = () => summariseYears({ ...person, rulesFor, today });
  for (let run = 0; run < 2_000; run += 1) take();
  const times = Array.from({ length: 2_000 }, () => {
    const start = performance.now();
    take();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const at = (share: number) => `${times[Math.floor(times.length * share)]!.toFixed(3)} ms`;
  console.log(
    `one person, ${years} years, ${person.records.length} records: median ${at(0.5)}, 99 % ${at(0.99)} (limit 1 ms)`,
  );
}

function manyPeople() {
  const memory = [resident()];
  const cpu = process.cpuUsage();
  const start = performance.now();
  let inLedger = 0;
  let done = 0;
  let complete = 0;
  for (const person of stream(people)) {
    const began = performance.now();
    for (const { status } of summariseYears({ ...person, rulesFor, today })) complete += Number(status === 'complete');
    inLedger += performance.now() - began;
    done += 1;
    if (done % (people / 4) === 0) memory.push(resident());
  }
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `${people.toLocaleString('en')} people from a stream, ${complete.toLocaleString('en')} years complete: ` +
      `${seconds(performance.now() - start)}, ${seconds(inLedger)} of them in the ledger (limit 60 s), ` +
      `${seconds((user + system) / 1000)} of processor; resident at each quarter ${memory.join(', ')}`,
  );
}

onePerson();
manyPeople();
