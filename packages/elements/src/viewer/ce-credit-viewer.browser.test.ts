import { AcctError, type AcctErrorCode, type Client } from '@acct-kit/core/client';
import type { CreditRecord } from '@acct-kit/core/contract';
import { resolveCreditPolicy, type CreditPolicy } from '@acct-kit/core/policy';
import { assert, aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../define/ce-credit-viewer.ts';
import '../locales/en.ts';
import { todayInChina } from '../util/china-day.ts';
import type { CeCreditViewer } from './ce-credit-viewer.ts';
import { source } from './controllers/details.ts';

const year = Number(todayInChina().slice(0, 4));

const policy: CreditPolicy = {
  ...resolveCreditPolicy('110000'),
  sources: { notice: { title: '继续教育规定', url: 'https://example.gov.cn/notice' } },
  credits: [
    {
      value: {
        unit: 'credits',
        total: { minimum: '90.00' },
        professional: { minimum: '60.00' },
        general: { managedElsewhere: true },
        window: { start: '01-01', end: '12-31', endYearOffset: 0 },
      },
      source: ['notice'],
      confidence: 'high',
    },
  ],
};

let count = 0;
const record = (part: Partial<CreditRecord> = {}): CreditRecord => ({
  id: String((count += 1)).padStart(22, 'r'),
  year,
  category: 'professional',
  credits: '48.00',
  title: '政府会计准则解读',
  provider: '示例培训中心',
  completedOn: `${part.year ?? year}-05-01`,
  status: 'registered',
  registeredAt: `${part.year ?? year}-05-02T00:00:00.000Z`,
  ...part,
});

const records = [
  record(),
  record({ category: 'general', credits: '18.00', title: '公需科目：数字经济' }),
  record({ credits: '8.00', title: '管理会计', status: 'pending' }),
  record({ credits: '5.00', title: '已撤销的课程', status: 'revoked' }),
  record({ year: year - 1, credits: '90.00', title: '上一年的课程' }),
];

type List = Client['credits']['list'];
const clientOf = (list: List) => ({ credits: { list, register: () => Promise.reject(new AcctError('forbidden')) } });
const failing = (code: AcctErrorCode) =>
  clientOf(() => Promise.reject(new AcctError(code, { requestId: 'request-1', status: 500 })));

const words = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const text = (viewer: CeCreditViewer, selector: string) => words(viewer.renderRoot.querySelector(selector));
/** The detail of the next event of a name, which `cause` triggers. */
async function detailOf(viewer: CeCreditViewer, name: string, cause: () => void): Promise<unknown> {
  setTimeout(cause);
  const event: CustomEvent<unknown> = await oneEvent(viewer, name);
  return event.detail;
}
const buttonNamed = (viewer: CeCreditViewer, name: string): HTMLButtonElement => {
  const button = [...viewer.renderRoot.querySelectorAll('button')].find(({ textContent }) =>
    textContent.includes(name),
  );
  assert.exists(button);
  return button;
};
const given = (part: readonly CreditRecord[] = records) =>
  fixture<CeCreditViewer>(html`<ce-credit-viewer .records=${part} .policy=${policy}></ce-credit-viewer>`);
/** Waits until the lazy part is loaded and drawn. */
const come = async (viewer: CeCreditViewer) => {
  await source.load();
  await aTimeout(0);
  await viewer.updateComplete;
};
const settled = async (viewer: CeCreditViewer) => {
  await new Promise((resolve) => setTimeout(resolve));
  await viewer.updateComplete;
};

// The virtualiser asks whether it runs in a production build. Bundlers answer that, but the tests run without one.
Object.assign(globalThis, { process: { env: { NODE_ENV: 'production' } } });

describe('<ce-credit-viewer>', () => {
  it('answers first, in words, and is accessible', async () => {
    const viewer = await given();
    assert.equal(text(viewer, 'h2'), `${year} 年度继续教育`);
    assert.equal(text(viewer, '.sentence'), '已登记 66 学分，还差专业科目 12 学分。');
    assert.include(text(viewer, '.answer'), '总学分还需的 12 学分可以来自公需科目');
    assert.include(text(viewer, '.answer'), `请在 ${year} 年 12 月 31 日（含当日）前完成`);
    assert.include(text(viewer, '.answer'), '另有 8 学分待确认');
    await expect(viewer).to.be.accessible();
  });

  it('shows each requirement with its figures, in words and as a bar', async () => {
    const viewer = await given();
    const [total, professional, general] = [...viewer.renderRoot.querySelectorAll('.threshold')].map((item) =>
      words(item),
    );
    assert.equal(total, '总学分 66 / 90 学分 还差 12 学分 待确认 8 学分');
    assert.equal(professional, '专业科目 48 / 60 学分 还差 12 学分 待确认 8 学分');
    assert.equal(general, '公需科目 已登记 18 学分 由人社部门管理，此处不计是否达标');
    const bars = [...viewer.renderRoot.querySelectorAll<HTMLProgressElement>('progress:not([aria-hidden])')];
    assert.deepEqual(
      bars.map(({ value, max }) => [value, max]),
      [
        [66, 90],
        [48, 60],
      ],
    );
  });

  it('says of every record whether it counts, in a table with headers', async () => {
    const viewer = await given();
    const rows = [...viewer.renderRoot.querySelectorAll('tbody tr')];
    assert.deepEqual(
      rows.map((row) => words(row.querySelector('.state')).replace('状态 ', '')),
      ['已计入', '已计入', `待确认，${year} 年 5 月 2 日起等待`, '已撤销，不计入'],
    );
    assert.equal(viewer.renderRoot.querySelectorAll('thead th[scope=col]').length, 6);
    assert.equal(viewer.renderRoot.querySelectorAll('tbody th[scope=row]').length, 4);
  });

  it('says by which rule, with its source', async () => {
    const viewer = await given();
    viewer.renderRoot.querySelector<HTMLDetailsElement>('[part=rule]')!.open = true;
    await come(viewer);
    assert.include(text(viewer, '.basis'), '不少于 90 学分');
    assert.include(text(viewer, '.basis'), '可信度：较高');
    const link = viewer.renderRoot.querySelector<HTMLAnchorElement>('.basis a');
    assert.equal(link?.href, 'https://example.gov.cn/notice');
    assert.include(link?.rel, 'noopener');
    await expect(viewer).to.be.accessible();
  });

  it('changes the year and says so', async () => {
    const viewer = await given();
    const button = buttonNamed(viewer, `${year - 1} 年度`);
    assert.include(button.textContent, '已完成');
    const detail = await detailOf(viewer, 'acct-year-change', () => button.click());
    assert.deepEqual(detail, { year: year - 1 });
    await viewer.updateComplete;
    assert.equal(text(viewer, '.sentence'), '已登记 90 学分，已达到本年度要求。');
    assert.include(viewer.renderRoot.querySelector('[aria-current]')?.textContent, `${year - 1} 年度`);
    await expect(viewer).to.be.accessible();
  });

  it('leads to every year from the table behind the chart', async () => {
    const viewer = await given([record(), record({ year: year - 12 })]);
    assert.equal(viewer.renderRoot.querySelectorAll('.years button').length, 6);
    viewer.renderRoot.querySelector<HTMLDetailsElement>('[part=years-table]')!.open = true;
    await come(viewer);
    const rows = [...viewer.renderRoot.querySelectorAll('[part=years-table] tbody tr')];
    assert.equal(rows.length, 13);
    rows[12]!.querySelector('button')!.click();
    await viewer.updateComplete;
    assert.equal(text(viewer, 'h2'), `${year - 12} 年度继续教育`);
    await expect(viewer).to.be.accessible();
  });

  it('takes year and locale from attributes, and texts from the host', async () => {
    const viewer = await fixture<CeCreditViewer>(html`
      <ce-credit-viewer
        year=${year - 1}
        locale="en"
        .records=${records}
        .policy=${policy}
        .messages=${{ print: 'Print this page' }}
      ></ce-credit-viewer>
    `);
    assert.equal(text(viewer, 'h2'), `Continuing education ${year - 1}`);
    assert.exists(viewer.renderRoot.querySelector('[lang=en]'));
    assert.exists(buttonNamed(viewer, 'Print this page'));
    await expect(viewer).to.be.accessible();
  });

  it('finds the rules of the region by itself, the national ones where it has none, and says what is not known', async () => {
    const known = await fixture<CeCreditViewer>(
      html`<ce-credit-viewer region="110105" .records=${records}></ce-credit-viewer>`,
    );
    assert.include(text(known, '.sentence'), '还差专业科目 12 学分');
    const elsewhere = await fixture<CeCreditViewer>(
      html`<ce-credit-viewer region="120000" .records=${records}></ce-credit-viewer>`,
    );
    assert.include(text(elsewhere, '.sentence'), '还差 24 学分');
    const unknown = await fixture<CeCreditViewer>(
      html`<ce-credit-viewer .records=${records} .policy=${{ ...policy, credits: [] }}></ce-credit-viewer>`,
    );
    assert.include(text(unknown, '.sentence'), '没有查到本年度的要求');
    await expect(unknown).to.be.accessible();
  });

  it('says when all that is lacking may be registered elsewhere', async () => {
    const viewer = await given([record({ credits: '60.00' })]);
    assert.include(text(viewer, '.answer.unknown-elsewhere'), '公需科目待核对');
    await expect(viewer).to.be.accessible();
  });

  it('says which of the records that a host gives is none, instead of what was there before', async () => {
    const viewer = await given();
    const wrong = { ...record({ title: '张三的课程' }), credits: '0.1' };
    const detail = await detailOf(viewer, 'acct-error', () => {
      viewer.records = [...records, wrong];
    });
    assert.deepEqual(detail, {
      code: 'contract-broken',
      status: undefined,
      requestId: undefined,
      pointer: '/5/credits',
    });
    assert.include(text(viewer, '[role=alert]'), '第 6 条记录的 credits 有误');
    assert.notInclude(text(viewer, '.viewer'), '张三');
    assert.isNull(viewer.renderRoot.querySelector('.answer'));
    assert.isNull(viewer.renderRoot.querySelector('[role=alert] button'), 'there is nothing to load again');
    await expect(viewer).to.be.accessible();
    viewer.records = records;
    await viewer.updateComplete;
    assert.isNull(viewer.renderRoot.querySelector('[role=alert]'));
    assert.include(text(viewer, '.sentence'), '已登记 66 学分');
  });

  it('has an empty state', async () => {
    const viewer = await given([]);
    assert.include(text(viewer, '.empty'), '这一年度还没有学分记录');
    assert.isTrue(buttonNamed(viewer, '导出 CSV').disabled);
    await expect(viewer).to.be.accessible();
  });

  it('loads page after page with a client, then is ready', async () => {
    const cursors: (string | undefined)[] = [];
    const client = clientOf(async (input) => {
      cursors.push(input?.query?.cursor);
      return input?.query?.cursor === 'p2'
        ? { items: records.slice(2) }
        : { items: records.slice(0, 2), nextCursor: 'p2' };
    });
    const viewer = document.createElement('ce-credit-viewer');
    Object.assign(viewer, { client, policy });
    const detail = await detailOf(viewer, 'acct-ready', () => document.body.append(viewer));
    assert.deepEqual(detail, { year });
    assert.deepEqual(cursors, [undefined, 'p2']);
    assert.include(text(viewer, '.sentence'), '已登记 66 学分');
    viewer.remove();
  });

  it('shows that it is loading', async () => {
    const client = clientOf(() => new Promise(() => undefined));
    const viewer = await fixture<CeCreditViewer>(html`<ce-credit-viewer .client=${client}></ce-credit-viewer>`);
    assert.equal(text(viewer, '[role=status]'), '正在读取学分……');
    await expect(viewer).to.be.accessible();
  });

  const failures: [AcctErrorCode, string][] = [
    ['unavailable', '暂时无法读取学分'],
    ['token-expired', '登录已过期'],
    ['forbidden', '没有查看权限'],
    ['contract-broken', '暂时无法读取学分'],
  ];
  for (const [code, title] of failures) {
    it(`tells a person of ${code}, and the host without anything personal`, async () => {
      const viewer = document.createElement('ce-credit-viewer');
      viewer.client = failing(code);
      const detail = await detailOf(viewer, 'acct-error', () => document.body.append(viewer));
      assert.deepEqual(detail, { code, status: 500, requestId: 'request-1' });
      await viewer.updateComplete;
      assert.include(text(viewer, '[role=alert]'), title);
      assert.include(text(viewer, '[role=alert]'), 'request-1');
      await expect(viewer).to.be.accessible();
      viewer.remove();
    });
  }

  it('retries when it is asked to, and when the connection is back', async () => {
    let online = false;
    let calls = 0;
    const client = clientOf(async () => {
      calls += 1;
      if (calls < 3) throw new AcctError('network');
      return { items: records };
    });
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
    try {
      const viewer = await fixture<CeCreditViewer>(
        html`<ce-credit-viewer .client=${client} .policy=${policy}></ce-credit-viewer>`,
      );
      await settled(viewer);
      assert.include(text(viewer, '[role=alert]'), '网络已断开');
      await expect(viewer).to.be.accessible();
      buttonNamed(viewer, '重试').click();
      await settled(viewer);
      assert.equal(calls, 2);
      online = true;
      window.dispatchEvent(new Event('online'));
      await settled(viewer);
      assert.isNull(viewer.renderRoot.querySelector('[role=alert]'));
      assert.include(text(viewer, '.sentence'), '已登记 66 学分');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('leads the focus on when the retry button goes away', async () => {
    let broken = true;
    const client = clientOf(async () => {
      if (broken) throw new AcctError('unavailable');
      return { items: records };
    });
    const viewer = await fixture<CeCreditViewer>(
      html`<ce-credit-viewer .client=${client} .policy=${policy}></ce-credit-viewer>`,
    );
    await settled(viewer);
    buttonNamed(viewer, '重试').click();
    await settled(viewer);
    assert.equal(viewer.shadowRoot?.activeElement, buttonNamed(viewer, '重试'));
    broken = false;
    buttonNamed(viewer, '重试').click();
    await settled(viewer);
    assert.equal(viewer.shadowRoot?.activeElement, viewer.renderRoot.querySelector('h2'));
  });

  it('keeps what it has when a refresh fails', async () => {
    let broken = false;
    const client = clientOf(async () => {
      if (broken) throw new AcctError('unavailable');
      return { items: records };
    });
    const viewer = await fixture<CeCreditViewer>(
      html`<ce-credit-viewer .client=${client} .policy=${policy}></ce-credit-viewer>`,
    );
    await settled(viewer);
    broken = true;
    await viewer.refresh();
    await viewer.updateComplete;
    assert.include(text(viewer, '[role=alert]'), '下面是之前读取的内容');
    assert.include(text(viewer, '.sentence'), '已登记 66 学分');
    await expect(viewer).to.be.accessible();
  });

  it('loads over HTTP with base-url and getToken alone, and does not load again for a new function', async () => {
    const { fetch } = window;
    const requests: [string, string | null][] = [];
    window.fetch = async (input, init) => {
      requests.push([input as string, new Headers(init?.headers).get('Authorization')]);
      const isList = (input as string).includes('/credit-records');
      const body = isList
        ? { items: records }
        : { code: 'not-found', type: 'about:blank', title: 'Not found', status: 404 };
      return new Response(JSON.stringify(body), {
        status: isList ? 200 : 404,
        headers: { 'Content-Type': 'application/json' },
      });
    };
    try {
      const viewer = document.createElement('ce-credit-viewer');
      viewer.setAttribute('base-url', '/there/api/v1');
      viewer.getToken = () => 'token-1';
      await detailOf(viewer, 'acct-ready', () => document.body.append(viewer));
      viewer.getToken = () => 'token-1';
      await settled(viewer);
      assert.deepEqual(requests, [
        ['/there/api/v1/credit-records?limit=100', 'Bearer token-1'],
        ['/there/api/v1/credit-years', 'Bearer token-1'],
      ]);
      viewer.remove();
    } finally {
      window.fetch = fetch;
    }
  });

  it('loads again when it is put back before it was done', async () => {
    let calls = 0;
    const client = clientOf(async (_, options) => {
      calls += 1;
      await new Promise<void>((resolve, reject) => {
        options?.signal?.addEventListener('abort', () => reject(new AcctError('aborted')));
        if (calls > 1) resolve();
      });
      return { items: records };
    });
    const viewer = await fixture<CeCreditViewer>(
      html`<ce-credit-viewer .client=${client} .policy=${policy}></ce-credit-viewer>`,
    );
    const parent = viewer.parentElement as HTMLElement;
    viewer.remove();
    await settled(viewer);
    parent.append(viewer);
    await settled(viewer);
    assert.include(text(viewer, '.sentence'), '已登记 66 学分');
  });

  it('exports the year as CSV and says so without what is in it', async () => {
    const viewer = await given();
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let file: Blob | undefined;
    let name = '';
    URL.createObjectURL = (blob) => createObjectURL.call(URL, (file = blob as Blob));
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      name = this.download;
    };
    try {
      const detail = await detailOf(viewer, 'acct-export', () => buttonNamed(viewer, '导出 CSV').click());
      assert.deepEqual(detail, { year, format: 'csv', count: 4 });
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    assert.equal(name, `继续教育学分-${year}.csv`);
    const bytes = new Uint8Array(await file!.arrayBuffer());
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.include((await file!.text()).split('\r\n')[1], '"政府会计准则解读"');
  });

  it('does not throw when the page defines the tag twice', async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (...args) => warnings.push(args[0]);
    try {
      const { define } = await import('../define/define-element.ts');
      define('ce-credit-viewer', class extends HTMLElement {});
    } finally {
      console.warn = warn;
    }
    assert.equal(warnings.length, 1);
  });

  it('says of a record where its credits went, and by which rule', async () => {
    const viewer = await given();
    viewer.renderRoot.querySelector<HTMLButtonElement>('.open-details button')!.click();
    await come(viewer);
    assert.include(text(viewer, '.detail'), '计入 48 学分：专业科目 48');
    assert.include(text(viewer, '.detail'), '来源：继续教育规定');
    assert.equal(viewer.renderRoot.querySelector('.open-details button')!.getAttribute('aria-expanded'), 'true');
    await expect(viewer).to.be.accessible();
  });

  it('finds, filters and groups the records of all years, and exports what is found', async () => {
    const viewer = await given();
    buttonNamed(viewer, '查找、筛选和分组').click();
    await come(viewer);
    const input = viewer.renderRoot.querySelector<HTMLInputElement>('.search input')!;
    await waitUntil(() => viewer.shadowRoot?.activeElement === input);
    const choose = async (name: string, value: string) => {
      const select = viewer.renderRoot.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await viewer.updateComplete;
    };
    await choose('year', '');
    assert.equal(text(viewer, '.found [role=status]'), '共 5 条');
    await choose('group', 'year');
    assert.deepEqual([...viewer.renderRoot.querySelectorAll('.group')].map(words), [
      `${year} 年度 4 条，计入 66`,
      `${year - 1} 年度 1 条，计入 90`,
    ]);
    input.value = '管理';
    input.dispatchEvent(new InputEvent('input', { isComposing: true }));
    await viewer.updateComplete;
    assert.equal(text(viewer, '.found [role=status]'), '共 5 条');
    input.dispatchEvent(new CompositionEvent('compositionend'));
    await viewer.updateComplete;
    assert.equal(text(viewer, '.found [role=status]'), '共 1 条');
    await choose('category', 'general');
    assert.include(text(viewer, '.empty'), '没有符合条件的记录');
    await expect(viewer).to.be.accessible();
  });

  const many = Array.from({ length: 2500 }, (_, index) =>
    record({ credits: '1.00', title: `课程 ${index + 1}`, completedOn: `${year}-01-01` }),
  );

  /** Waits longer than usual, because the machine may be busy with other tests. */
  const until = (condition: () => unknown) => waitUntil(condition, undefined, { timeout: 8000 });

  /** A viewer with many records, and the rows that are visible. */
  async function givenMany() {
    const viewer = await given(many);
    await until(() => viewer.renderRoot.querySelector('.long tbody'));
    const scroller = viewer.renderRoot.querySelector<HTMLElement>('.long')!;
    const table = scroller.querySelector('table')!;
    const row = (index: number) => table.querySelector<HTMLElement>(`[aria-rowindex="${index}"]`);
    return { viewer, scroller, table, row };
  }
  /** A hidden page gets no animation frames, and so no scroll events. */
  const scrollTo = (scroller: HTMLElement, top: number): void => {
    scroller.scrollTop = top;
    scroller.dispatchEvent(new Event('scroll'));
  };
  /** The rows on the page, in the order of the document. */
  const indexes = (table: HTMLTableElement) =>
    [...table.tBodies].map((body) => Number(body.querySelector('tr')!.getAttribute('aria-rowindex')));
  const ascending = (values: readonly number[]) => [...values].sort((one, other) => one - other);

  it('draws of many records those that can be seen, and the last at the end', async () => {
    const { viewer, scroller, table, row } = await givenMany();
    assert.equal(table.getAttribute('aria-rowcount'), '2501');
    assert.isBelow(table.rows.length, 60);
    assert.equal(table.querySelector('tbody [aria-rowindex]')!.getAttribute('aria-rowindex'), '2');
    await expect(viewer).to.be.accessible();
    scrollTo(scroller, scroller.scrollHeight);
    await until(() => row(2501));
    assert.include(words(row(2501)), '课程 2500');
    const { bottom } = row(2501)!.getBoundingClientRect();
    assert.closeTo(bottom, scroller.getBoundingClientRect().bottom, 3);
    assert.isBelow(table.rows.length, 60);
  });

  it('lays no row on another where they are taller than was guessed', async () => {
    document.body.style.setProperty('--acct-font-size', '32px');
    try {
      const { table, row } = await givenMany();
      await until(() => row(4)!.getBoundingClientRect().top >= row(3)!.getBoundingClientRect().bottom);
      const places = [...table.tBodies].map((body) => body.getBoundingClientRect());
      places.sort((one, other) => one.top - other.top);
      for (const [index, { top }] of places.slice(1).entries()) assert.isAtLeast(top, places[index]!.bottom - 1);
    } finally {
      document.body.style.removeProperty('--acct-font-size');
    }
  });

  it('brings its rows into the order of reading where scrolling ends, and leaves the focus on its row', async () => {
    const { viewer, scroller, table, row } = await givenMany();
    scrollTo(scroller, row(2)!.offsetHeight * 1000);
    await until(() => row(1002));
    const button = row(1002)!.querySelector('button')!;
    button.focus();
    scrollTo(scroller, scroller.scrollTop - row(1002)!.offsetHeight * 3);
    await until(() => row(996));
    await until(() => String(indexes(table)) === String(ascending(indexes(table))));
    assert.equal(viewer.shadowRoot?.activeElement, button);
    assert.equal(button.closest('tr'), row(1002));
    scrollTo(scroller, 0);
    await until(() => row(2));
    assert.equal(viewer.shadowRoot?.activeElement, scroller);
  });

  it('stays where a person has scrolled to when the same is worked out anew, and starts again with another question', async () => {
    const { viewer, scroller, row } = await givenMany();
    scrollTo(scroller, row(2)!.offsetHeight * 1000);
    await until(() => row(1002));
    viewer.records = [...many];
    await viewer.updateComplete;
    assert.isAbove(scroller.scrollTop, 0);
    assert.exists(row(1002));
    const order = viewer.renderRoot.querySelector<HTMLSelectElement>('select[name=order]')!;
    order.value = 'earliest';
    order.dispatchEvent(new Event('change'));
    await viewer.updateComplete;
    assert.equal(scroller.scrollTop, 0);
    await until(() => row(2));
  });

  it('opens a row of many, and prints the first with a word on the rest', async () => {
    const { viewer, row } = await givenMany();
    const second = () => row(3)!.getBoundingClientRect().top - row(2)!.getBoundingClientRect().top;
    const closed = second();
    row(2)!.querySelector('button')!.click();
    await viewer.updateComplete;
    assert.include(text(viewer, '.detail'), '专业科目 1');
    assert.isAbove(second(), closed + 20);
    window.dispatchEvent(new Event('beforeprint'));
    assert.equal(viewer.renderRoot.querySelectorAll('[part=records] tbody').length, 2000);
    assert.include(text(viewer, '[part=records]'), '打印前 2000 条，共 2500 条');
    window.dispatchEvent(new Event('afterprint'));
    assert.isBelow(viewer.renderRoot.querySelectorAll('[part=records] tbody').length, 60);
  });

  it('turns pages where the rest cannot be loaded', async () => {
    const { load } = source;
    source.load = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    try {
      const viewer = await given(many);
      await waitUntil(() => viewer.renderRoot.querySelector('.pages'));
      assert.include(text(viewer, '.pages'), '第 1–100 条，共 2500 条');
      buttonNamed(viewer, '下一页').click();
      await viewer.updateComplete;
      assert.include(text(viewer, '.pages'), '第 101–200 条');
      assert.include(text(viewer, '[part=records]'), '暂时无法载入');
      assert.equal(viewer.renderRoot.querySelector('tbody tr')!.getAttribute('aria-rowindex'), '102');
      await expect(viewer).to.be.accessible();
    } finally {
      source.load = load;
    }
  });

  it('writes no inline style', async () => {
    const viewer = await given();
    assert.isNull(viewer.renderRoot.querySelector('[style], style'));
  });
});
