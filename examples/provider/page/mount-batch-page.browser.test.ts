import { expect, waitUntil } from '@open-wc/testing';
import type { BatchOptions, BatchReport } from '@acct-kit/core/batch';
import { createClient } from '@acct-kit/core/client';
import type { CreditBatchDraft, CreditChunk } from '@acct-kit/core/contract';
import { workbookWithHiddenRow } from '../test/workbook-with-hidden-row.ts';
import { mountBatchPage } from './mount-batch-page.ts';

const header = '证件类型,证件号码,姓名,年度,科目,学分,课程名称,完成日期';
const good = '居民身份证,11010519491231002X,林晓岚,2026,专业科目,12.5,政府会计准则解读,2026-03-01';
const wrong = '居民身份证,11010519491231002X,林晓岚,2026,专业科目,-1,预算管理,2026-03-01';
const held = '居民身份证,11010519491231002X,林小岚,2026,公需科目,6,职业道德,2026-03-01';

const fileOf = (...rows: readonly string[]): File => new File([[header, ...rows].join('\r\n')], '学分.csv');

const reply = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

/** A fake portal that holds the row of 林小岚, because its name for this person is different. */
const portal: typeof fetch = async (url, init) => {
  const id = 'b'.repeat(22);
  const body = JSON.parse(init?.body as string) as CreditBatchDraft | CreditChunk;
  if ('key' in body) {
    const counts = { registered: 0, held: 0, existing: 0, refused: 0 };
    return reply(201, { id, key: body.key, counts, chunks: [], createdAt: '2026-11-21T01:00:00.000Z' });
  }
  expect(url).to.match(new RegExp(`/credit-batches/${id}/chunks$`));
  const { index, firstRow, rows } = body;
  const results = rows.map(({ name }, offset) => ({
    row: firstRow + offset,
    outcome: name === '林小岚' ? 'held' : 'registered',
  }));
  return reply(200, { index, results });
};

const client = createClient({ baseUrl: 'https://kj.example.gov.cn/api/v1', getToken: () => 'token', fetch: portal });

let unmount = (): void => undefined;

function open(credits: Pick<typeof client.credits, 'registerBatch'> = client.credits): HTMLElement {
  const element = document.createElement('main');
  document.body.append(element);
  const mounted = mountBatchPage(element, { client: { credits } });
  unmount = () => {
    mounted.unmount();
    element.remove();
  };
  return element;
}

const drop = (element: HTMLElement, file: File): void => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  element.querySelector('.batch-drop')?.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
};

const headingOf = (element: HTMLElement): string => element.querySelector('h2')?.textContent ?? '';

const buttonNamed = (element: HTMLElement, name: string): HTMLButtonElement =>
  [...element.querySelectorAll('button')].find(({ textContent }) => textContent === name)!;

const rowsOf = (element: HTMLElement): string[] =>
  [...element.querySelectorAll('tbody tr')].map(({ children }) =>
    [...children].map((cell) => cell.textContent).join(' | '),
  );

afterEach(() => unmount());

it('checks a file that is dropped, sends it when asked, and says what became of each row', async () => {
  const element = open();
  drop(element, fileOf(good, wrong, held));
  await waitUntil(() => headingOf(element) === '检查完毕，尚未提交');
  expect(document.activeElement).to.equal(element.querySelector('h2'));
  expect(rowsOf(element)).to.deep.equal(['3 | 未提交 | 110105********002X | 学分：应大于 0。']);
  expect(element.querySelector('[role=status]')?.textContent).to.contain('2 行可以提交');
  await expect(element).to.be.accessible();

  buttonNamed(element, '登记这 2 行').click();
  await waitUntil(() => headingOf(element) === '登记完毕');
  expect(rowsOf(element).map((row) => row.split(' | ').slice(0, 2))).to.deep.equal([
    ['3', '未提交'],
    ['4', '待核实'],
  ]);
  expect(element.querySelector('.batch-counts')?.textContent).to.equal('已登记1待核实1未提交1');
  await expect(element).to.be.accessible();
});

it('names hidden rows before they are sent, and leaves them out when asked', async () => {
  const element = open();
  drop(element, new File([workbookWithHiddenRow([header, good, held])], '学分.xlsx'));
  await waitUntil(() => headingOf(element) === '检查完毕，尚未提交');
  expect(element.querySelector('.notice')?.textContent).to.contain('有 1 行是隐藏的').and.to.contain('第 3 行');
  expect(element.querySelector('[role=status]')?.textContent).to.contain('有 1 行是隐藏的');
  expect(buttonNamed(element, '登记这 2 行')).to.be.instanceOf(HTMLButtonElement);
  await expect(element).to.be.accessible();

  buttonNamed(element, '不登记隐藏的行，重新检查').click();
  await waitUntil(() => element.textContent.includes('登记这 1 行'));
  expect(element.querySelector('.notice')?.textContent).to.contain('这些行不登记');
  buttonNamed(element, '登记这 1 行').click();
  await waitUntil(() => headingOf(element) === '登记完毕');
  expect(element.querySelector('.batch-counts')?.textContent).to.equal('已登记1');
});

it('says what is wrong with a file as a whole, and with stop offers nothing to send', async () => {
  const element = open();
  drop(element, new File(['PK'], '学分.xlsx'));
  await waitUntil(() => element.querySelector('[role=alert]') !== null);
  expect(element.querySelector('[role=alert]')?.textContent).to.contain('文件不完整');

  element.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
  drop(element, fileOf(good, wrong));
  await waitUntil(() => headingOf(element) === '检查完毕，尚未提交');
  expect(element.textContent).to.contain('有问题时全部不提交');
  expect(buttonNamed(element, '登记这 1 行')).to.equal(undefined);
});

it('can be stopped, and tried again', async () => {
  const element = open({
    registerBatch: (source, options?: BatchOptions): Promise<BatchReport> =>
      client.credits.registerBatch(source, {
        ...options,
        chunkRows: 1,
        onProgress: async (progress) => {
          await options?.onProgress?.(progress);
          if (options?.dryRun !== true) buttonNamed(element, '停止').click();
        },
      }),
  });
  drop(element, fileOf(good, held));
  await waitUntil(() => headingOf(element) === '检查完毕，尚未提交');
  buttonNamed(element, '登记这 2 行').click();
  await waitUntil(() => headingOf(element) === '没有完成');
  expect(element.querySelector('[role=alert]')?.textContent).to.contain('会从停下的地方继续');
  buttonNamed(element, '再试一次').click();
  await waitUntil(() => headingOf(element) === '检查完毕，尚未提交');
});
