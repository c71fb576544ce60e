import { readImageHeader } from '@acct-kit/validators';
import { assert, expect, waitUntil } from '@open-wc/testing';
import { latin } from '../test-jpeg.ts';
import { colorAt, decoded, drawn, fileOf, held, page } from '../test-pictures.ts';
import { openDocumentEditor, type DocumentEditorOptions, type DocumentResult } from './document-editor.ts';
import { english } from './messages-en.ts';

const until = (condition: () => unknown, what: string) => waitUntil(condition, what, { timeout: 20_000 });

const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const mounts: Element[] = [];

afterEach(() => {
  for (const mount of mounts.splice(0)) mount.remove();
});

class Opened {
  readonly mount = document.createElement('div');
  readonly root: ShadowRoot;
  readonly result: Promise<DocumentResult | undefined>;

  constructor(options: Partial<DocumentEditorOptions>) {
    document.body.append(this.mount);
    mounts.push(this.mount);
    this.result = openDocumentEditor({ rules: {}, ...options, mount: this.mount });
    this.root = this.mount.firstElementChild!.shadowRoot!;
  }

  get pages(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('.pages li')];
  }

  findings(index = 0): string[] {
    return [...this.pages[index]!.querySelectorAll<HTMLElement>('[data-finding]')].map(
      (one) => one.dataset['finding']!,
    );
  }

  button(name: string): HTMLButtonElement {
    const named = (one: HTMLButtonElement) => one.getAttribute('aria-label') ?? words(one);
    const found = [...this.root.querySelectorAll('button')].find((one) => named(one).endsWith(name));
    assert.exists(found, `a button ${name}`);
    return found;
  }

  async cut(side: string, percent: number): Promise<void> {
    const slider = this.root.querySelector<HTMLInputElement>(`[data-side=${side}]`)!;
    slider.value = String(percent);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => words(slider.closest('label')).includes(`${percent}%`), 'the crop is shown');
  }

  async produce(): Promise<string> {
    this.button('生成图片').click();
    await until(() => this.root.querySelector('.products'), 'the result is there');
    return words(this.root.querySelector('.products'));
  }

  async finish(name = '使用'): Promise<DocumentResult> {
    await this.produce();
    this.button(name).click();
    const result = await this.result;
    assert.exists(result);
    return result;
  }
}

async function open(files: readonly File[], options: Partial<DocumentEditorOptions> = {}): Promise<Opened> {
  const opened = new Opened({ files, ...options });
  await until(() => opened.root.querySelector('.pages') ?? opened.root.querySelector('.failure'), 'the pages are open');
  return opened;
}

/** A page of one colour, by which it can be recognised. */
const plain = async (color: string, width = 1200, height = 800) =>
  fileOf(
    await drawn(width, height, (context) => {
      context.fillStyle = color;
      context.fillRect(0, 0, width, height);
    }),
    `${color}.jpg`,
  );

const text = async (look: Parameters<typeof page>[0] = {}, width = 1400, height = 1900) =>
  fileOf(await drawn(width, height, page(look)), '证明.jpg');

describe('the document editor', function () {
  // The page of another test file may be in front of this one. A browser slows down the timers of a hidden page.
  this.timeout(60_000);

  it('merges pages in their order where one file is allowed', async () => {
    const opened = await open([await plain('red'), await plain('lime'), await plain('blue')], {
      rules: { maxFiles: 1 },
    });
    expect(words(opened.root.querySelector('[role=status]'))).to.contain('3 页会从上到下拼成一张图片');
    opened.button('第 3 页前移').click();
    await until(() => words(opened.root.querySelector('[aria-live]')) === '已移到第 2 页', 'the page has moved');
    const { files } = await opened.finish();
    expect(files.length).to.equal(1);
    const pixels = await decoded(files[0]!);
    expect([pixels.width, pixels.height]).to.eql([1200, 2424]);
    expect([1 / 6, 1 / 2, 5 / 6].map((y) => colorAt(pixels, 0.5, y))).to.eql(['15 0 0', '0 0 15', '0 15 0']);
  });

  it('turns and crops a page', async () => {
    const file = fileOf(
      await drawn(1200, 800, (context) => {
        context.fillStyle = 'red';
        context.fillRect(0, 0, 600, 800);
        context.fillStyle = 'blue';
        context.fillRect(600, 0, 600, 800);
      }),
    );
    const opened = await open([file]);
    opened.button('向右转').click();
    await opened.cut('bottom', 50);
    const { files } = await opened.finish();
    const pixels = await decoded(files[0]!);
    expect([pixels.width, pixels.height]).to.eql([800, 600]);
    expect([colorAt(pixels, 0.5, 0.05), colorAt(pixels, 0.5, 0.9)]).to.eql(['15 0 0', '15 0 0']);
  });

  it('crops by a finger on a side', async () => {
    const opened = await open([await plain('lime')]);
    const stage = opened.root.querySelector<HTMLElement>('.stage')!;
    const { left, top, width, height } = stage.getBoundingClientRect();
    const pointer = (type: string, clientX: number) =>
      stage.dispatchEvent(
        new PointerEvent(`pointer${type}`, { pointerId: 7, pointerType: 'touch', clientX, clientY: top + height / 2 }),
      );
    pointer('down', left + 20);
    pointer('move', left + width / 4);
    pointer('up', left + width / 4);
    await until(
      () => Number(opened.root.querySelector<HTMLInputElement>('[data-side=left]')!.value) > 15,
      'it is cropped',
    );
  });

  it('brings text into the range of bytes', async () => {
    const opened = await open([await text(), await text()], {
      rules: { maxFiles: 1, minBytes: 20_000, maxBytes: 512_000 },
    });
    const { files, readable } = await opened.finish();
    expect(readable).to.be.true;
    expect(files[0]!.size).to.be.within(20_000, 512_000);
    expect((await decoded(files[0]!)).width).to.be.at.least(1000);
    const small = await open([await plain('white')], { rules: { minBytes: 20_000 } });
    expect((await small.finish()).files[0]!.size).to.be.at.least(20_000);
  });

  it('says when text had to suffer, and when nothing helps', async () => {
    const hard = await open([await text(), await text()], { rules: { maxFiles: 1, maxBytes: 300_000 } });
    expect(await hard.produce()).to.contain('文字可能看不清');
    hard.button('返回修改').click();
    expect(hard.pages.length).to.equal(2);
    expect((await hard.finish('仍要使用')).readable).to.be.false;
    const hopeless = await open([await text()], { rules: { maxBytes: 5000 } });
    expect(await hopeless.produce()).to.contain('不能上传');
    expect(words(hopeless.root.querySelector('.foot'))).to.not.contain('使用');
  });

  it('hands on a good JPEG as it is, without what the camera told', async () => {
    const original = await held(await drawn(1400, 1900, page()), 1);
    const { files } = await (await open([fileOf(original)])).finish();
    const bytes = new Uint8Array(await files[0]!.arrayBuffer());
    expect(latin(bytes)).to.not.contain('N39.9');
    expect(original.size - bytes.length).to.be.within(40, 80);
    const turned = await open([fileOf(await held(await drawn(1400, 1900, page()), 6))]);
    const header = readImageHeader(new Uint8Array(await (await turned.finish()).files[0]!.arrayBuffer()));
    assert(header.ok);
    expect([header.orientation, header.width > header.height]).to.eql([1, true]);
  });

  for (const [what, look, blur, expected] of [
    ['a clean scan', {}, 0, []],
    ['a page on a table', { table: 0.05 }, 0, []],
    ['a photo in the shade', { light: 90, ink: 10 }, 0, ['dark']],
    ['pale print', { ink: 225 }, 0, ['bright']],
    ['a blurred photo', {}, 6, ['blurred']],
    ['few words', { words: '无' }, 0, []],
  ] as const) {
    it(`finds in ${what}: ${expected.join() || 'nothing'}`, async () => {
      const blob = await drawn(1400, 1900, (context, width, height) => {
        page(look)(context, width, height);
        context.filter = `blur(${blur}px)`;
        context.drawImage(context.canvas, 0, 0);
      });
      const opened = await open([fileOf(blob)]);
      expect(opened.findings()).to.eql(expected);
      const { findings } = await opened.finish();
      expect(findings).to.eql(expected);
    });
  }

  it('notices a page that runs over the edge, and one that is small', async () => {
    const opened = await open([await text({ table: 0.1 }), await text({}, 500, 700)]);
    expect(opened.findings(1)).to.eql(['small']);
    opened.button('编辑第 1 页').click();
    await opened.cut('left', 20);
    await until(() => opened.findings(0).includes('cut'), 'the cut is noticed');
  });

  it('tells of files that it cannot open, and goes on with the others', async () => {
    const opened = await open([
      new File(['%PDF-1.7'], '证明.pdf'),
      await text(),
      new File(['\0\0\0\x18ftypheic'], 'a.heic'),
    ]);
    const failure = opened.root.querySelector('.failure');
    expect(words(failure)).to.contain('“证明.pdf”是 PDF 文件').and.contain('“a.heic”是苹果手机的 HEIC 格式');
    expect(opened.root.activeElement).to.equal(failure);
    expect(opened.pages.length).to.equal(1);
  });

  it('keeps the focus when a page goes, and asks anew after the last', async () => {
    const opened = await open([await plain('red'), await plain('blue')]);
    opened.button('删除第 2 页').click();
    expect(opened.root.activeElement).to.equal(opened.button('编辑第 1 页'));
    opened.button('删除第 1 页').click();
    expect(words(opened.root.querySelector('.body'))).to.contain('请选择材料的照片或扫描件');
    opened.button('取消').click();
    expect(await opened.result).to.equal(undefined);
  });

  it('is accessible in every state', async () => {
    const opened = await open([await text(), await text({ ink: 225 })], { rules: { maxFiles: 1, maxBytes: 130_000 } });
    await expect(opened.mount).to.be.accessible();
    await opened.produce();
    await expect(opened.mount).to.be.accessible();
    opened.button('取消').click();
    const choosing = new Opened({ texts: english });
    expect(words(choosing.root.querySelector('h2'))).to.equal('Prepare the document');
    await expect(choosing.mount).to.be.accessible();
  });
});
