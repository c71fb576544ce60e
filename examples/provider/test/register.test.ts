import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { createClient, paginate } from '@acct-kit/core/client';
import { chenWei, liMing, sunLi, wangFang, zhaoJing } from '../../portal/server/seed/people.ts';
import { accounts, provider } from '../../portal/server/seed/accounts.ts';
import { pgliteDatabase, type TestDatabase } from '../../portal/test/support/databases.ts';
import { tokenOf } from '../../portal/test/support/http.ts';
import { envOf, kill, portalAt, start, urlOf, type Started } from '../../portal/test/support/processes.ts';
import { workbookWithHiddenRow } from './workbook-with-hidden-row.ts';

const program = path.join(import.meta.dirname, '../register.ts');
const template = path.join(import.meta.dirname, '../template/学分登记模板.xlsx');
const header = '证件类型,证件号码,姓名,年度,科目,学分,课程名称,课程编号,完成日期';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program. `onProgress` receives the progress that it writes to the standard error. */
async function register(args: readonly string[], token = '', onProgress?: (line: string) => void): Promise<Ended> {
  const child = spawn(process.execPath, ['--conditions=@acct-kit/source', program, ...args], {
    env: { ...process.env, ACCT_TOKEN: token },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (onProgress !== undefined) child.stderr.on('data', (data: Buffer) => onProgress(String(data)));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, stdout, stderr };
}

const providerAccount = accounts.find(({ providerId }) => providerId === provider.id);

describe('the command line', () => {
  let folder: string;
  let database: TestDatabase;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'acct-kit-provider-'));
    database = await pgliteDatabase();
  });
  after(async () => {
    await rm(folder, { recursive: true });
    await database.remove();
  });

  const fileOf = async (name: string, rows: readonly string[]): Promise<string> => {
    const file = path.join(folder, name);
    await writeFile(file, [header, ...rows].join('\r\n'));
    return file;
  };

  const openPortal = async (): Promise<{ started: Started; url: string; token: string }> => {
    const started = start(envOf(database));
    const url = await urlOf(started);
    return { started, url, token: await tokenOf(portalAt(url), providerAccount!.name) };
  };

  test('says how it is used, and what it lacks', async () => {
    assert.match((await register([])).stderr, /^Name one file\.\n\nUsage/);
    assert.match((await register([template])).stderr, /^--base-url is missing/);
    const withoutToken = await register([template, '--base-url', 'http://127.0.0.1:1/api/v1', '--locale', 'en']);
    assert.deepEqual(
      [withoutToken.code, withoutToken.stderr.trim()],
      [2, 'There is no token: set ACCT_TOKEN, or use --token-stdin.'],
    );
    const missing = await register([path.join(folder, 'no.csv'), '--dry-run']);
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /^无法读取文件 \(ENOENT\)/);
  });

  test('a dry run checks the template, and a file with mistakes', async () => {
    assert.deepEqual(await register([template, '--dry-run', '--report', path.join(folder, 'none.csv')]), {
      code: 0,
      stdout: '工作表: 学分登记\n1 行\n没有提交任何数据。\n',
      stderr: '',
    });
    const file = await fileOf('wrong.csv', [
      `居民身份证,${wangFang.documentNumber},王芳,2026,专业科目,-1,课程,,2026-03-01`,
    ]);
    const { code, stdout } = await register([file, '--dry-run']);
    assert.equal(code, 1);
    assert.match(stdout, /^1 行 · 未提交 1\n/);
    assert.equal(
      await readFile(`${file}.report.csv`, 'utf8'),
      '\ufeff行号,结果,证件号码,原因\r\n2,未提交,110105********0025,学分：应大于 0。\r\n',
    );
  });

  test('sends nothing while rows are hidden, until it is told what to do with them', async () => {
    const line = (title: string): string =>
      `居民身份证,${wangFang.documentNumber},王芳,2026,专业科目,1.5,${title},,2026-03-01`;
    const file = path.join(folder, 'hidden.xlsx');
    await writeFile(file, workbookWithHiddenRow([header, line('可见'), line('隐藏')]));
    // Nobody answers at this address: a row that is sent would end the program with 2.
    const nowhere = ['--base-url', 'http://127.0.0.1:1/api/v1'];
    const open = await register([file, ...nowhere], 'token');
    assert.equal(open.code, 1, open.stderr);
    assert.match(open.stdout, /有 1 行是隐藏的.*第 3 行。.*--hidden register.*\n2 行\n没有提交任何数据。/);
    const skipped = await register([file, '--dry-run', '--hidden', 'skip']);
    assert.deepEqual([skipped.code, /这些行已略去。\n1 行\n/.test(skipped.stdout)], [0, true]);
    assert.equal((await register([file, ...nowhere, '--hidden', 'register'], 'token')).code, 2);
    assert.match((await register([file, ...nowhere, '--hidden', 'x'])).stderr, /^--hidden is register or skip/);
  });

  test('after the portal was killed the same file goes on, and the report is what the portal has', async () => {
    const learners = [wangFang, liMing, zhaoJing, chenWei, sunLi];
    const courses = 210;
    const rows = learners.flatMap(({ documentNumber, name }) =>
      Array.from(
        { length: courses },
        (_, index) => `居民身份证,${documentNumber},${name},2026,专业科目,1.5,课程 ${index},,2026-03-01`,
      ),
    );
    const strangers = [
      '居民身份证,11010519491231002X,林晓岚,2026,专业科目,1,课程,,2026-03-01',
      `居民身份证,${wangFang.documentNumber},王方,2026,公需科目,1,课程,,2026-03-01`,
    ];
    const file = await fileOf('all.csv', [...rows, ...strangers]);

    const first = await openPortal();
    let killed: Promise<unknown> | undefined;
    const cut = await register([file, '--base-url', `${first.url}/api/v1`], first.token, (line) => {
      if (line.includes('/')) killed ??= kill(first.started, 'SIGKILL');
    });
    await killed;
    assert.equal(cut.code, 2, cut.stdout);

    const second = await openPortal();
    const args = [file, '--base-url', `${second.url}/api/v1`];
    const done = await register(args, second.token);
    const again = await register(args, second.token);
    const client = createClient({
      baseUrl: `${second.url}/api/v1`,
      getToken: () => tokenOf(portalAt(second.url), wangFang.name),
    });
    const titles: string[] = [];
    for await (const { title } of paginate(client.credits.list, { query: { year: 2026, limit: 100 } }))
      titles.push(title);
    await kill(second.started, 'SIGTERM');

    assert.equal(done.code, 1, done.stderr);
    assert.match(done.stdout, /^1052 行 · 已登记 1050 · 待核实 1 · 未登记 1\n/);
    const report = await readFile(`${file}.report.csv`, 'utf8');
    assert.match(report, /\r\n1052,未登记,110105\*{8}002X,证件号码：没有以这个证件登记的会计人员/);
    assert.match(report, /\r\n1053,待核实,110105\*{8}0025,姓名：/);
    assert.equal(again.stdout, done.stdout);
    const registered = titles.filter((title) => /^课程 \d+$/.test(title));
    assert.equal(registered.length, courses);
    assert.equal(new Set(registered).size, courses);
  });
});
