// Loads packs from JSON files and shows what they do. If a pack cannot be loaded, it shows the mistakes.
//
//   node src/main.ts zhejiang.json ningbo.json
import { PolicyError, resolvePolicy, type PolicyPack } from '@acct-kit/core/policy';
import { askedLines } from './ask.ts';
import { judgedLines } from './judge.ts';
import { loadPacks } from './load-packs.ts';

const accountant = { '/employment/status': 'accounting', '/employment/workRegion': '330106' };

function show(packs: readonly PolicyPack[]): string[] {
  const on = (region: string, day: string) => resolvePolicy(region, day, packs);
  return [
    ...askedLines(on('330106', '2023-06-01'), '2023-06-01', accountant),
    '',
    ...askedLines(on('330106', '2026-06-01'), '2026-06-01', { '/personal/scope': 'accounting', ...accountant }),
    '',
    ...judgedLines(on('330106', '2024-06-01'), 2024, '2025-06-01'),
    ...judgedLines(on('330203', '2024-06-01'), 2024, '2025-06-01'),
  ];
}

try {
  console.log(show(loadPacks(process.argv.slice(2))).join('\n'));
} catch (error) {
  if (!(error instanceof PolicyError)) throw error;
  for (const { path, message } of error.mistakes) console.error(`${path}：${message}`);
  process.exitCode = 1;
}
