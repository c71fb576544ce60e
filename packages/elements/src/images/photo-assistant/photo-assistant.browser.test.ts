import { readImageHeader } from '@acct-kit/validators';
import { assert, expect, waitUntil } from '@open-wc/testing';
import { densityOf, latin } from '../test-jpeg.ts';
import { colorAt, decoded, drawn, fileOf, held, portrait, type Portrait } from '../test-pictures.ts';
import { english } from './messages-en.ts';
import { openPhotoAssistant, type PhotoAssistantOptions, type PhotoResult } from './photo-assistant.ts';
import type { PhotoTarget } from './target.ts';

const beijing: PhotoTarget = {
  formats: ['jpeg'],
  minBytes: 30_001,
  minWidth: 295,
  minHeight: 413,
  backgrounds: ['white', 'blue'],
};

/** Waits longer than usual, because the machine may be busy with other tests. */
const until = (condition: () => unknown, what: string) => waitUntil(condition, what, { timeout: 20_000 });

const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The assistant as a person sees and uses it. */
class Opened {
  readonly mount: HTMLElement;
  readonly root: ShadowRoot;
  readonly result: Promise<PhotoResult | undefined>;

  constructor(mount: HTMLElement, options: Partial<PhotoAssistantOptions>) {
    this.mount = mount;
    this.result = openPhotoAssistant({ rules: beijing, ...options, mount });
    this.root = mount.firstElementChild!.shadowRoot!;
  }

  get dialog(): HTMLDialogElement {
    return this.root.querySelector('dialog')!;
  }

  get stage(): HTMLElement {
    return this.root.querySelector<HTMLElement>('.stage')!;
  }

  get status(): string {
    return words(this.root.querySelector('[role=status]'));
  }

  button(name: string): HTMLButtonElement {
    const found = [...this.root.querySelectorAll('button')].find((one) => words(one).endsWith(name));
    assert.exists(found, `a button ${name}`);
    return found;
  }

  rule(name: string): string {
    return words(this.root.querySelector(`[data-rule=${name}]`));
  }

  key(...keys: string[]): void {
    for (const key of keys) this.stage.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }

  pointer(type: string, pointerId: number, clientX: number, clientY: number): void {
    const init = { pointerId, clientX, clientY, pointerType: 'touch', bubbles: true };
    this.stage.dispatchEvent(new PointerEvent(`pointer${type}`, init));
  }

  async use(name: string): Promise<PhotoResult> {
    this.button(name).click();
    const result = await this.result;
    assert.exists(result);
    return result;
  }
}

const mounts: Element[] = [];

afterEach(() => {
  for (const mount of mounts.splice(0)) mount.remove();
});

/** The library's own fixture waits for an animation frame, which a hidden page does not get. */
function mounted<Name extends 'div' | 'button'>(name: Name): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  document.body.append(element);
  mounts.push(element);
  return element;
}

async function open(options: Partial<PhotoAssistantOptions> = {}): Promise<Opened> {
  const opened = new Opened(mounted('div'), options);
  if (options.file)
    await until(
      () => opened.status.match(/照片符合|建议|不符合/) ?? opened.root.querySelector('.failure'),
      'the photo is checked',
    );
  return opened;
}

const portraitFile = async (look: Portrait = {}, width = 900, height = 1200) =>
  fileOf(await drawn(width, height, portrait(look)));

const bytesOf = async ({ file }: PhotoResult) => new Uint8Array(await file.arrayBuffer());

describe('the photo assistant', function () {
  // The page of another test file may be in front of this one. A browser slows down the timers of a hidden page.
  this.timeout(60_000);

  it('frames a person and writes what the rules ask for', async () => {
    const opened = await open({ file: await portraitFile({ middle: 0.4 }) });
    expect(opened.rule('head-height')).to.match(/^✓ 头部大小 符合 5\d%（要求：35% 到 80%）$/);
    expect(opened.rule('centring')).to.contain('符合');
    expect(opened.status).to.equal('照片符合要求。');
    const result = await opened.use('使用这张照片');
    expect(result.verdict).to.equal('pass');
    expect(result.file.name).to.equal('照片.jpg');
    const bytes = await bytesOf(result);
    const header = readImageHeader(bytes);
    assert(header.ok && header.format === 'jpeg');
    expect(header.width / header.height).to.be.closeTo(295 / 413, 0.002);
    expect(header.width).to.be.at.least(295);
    expect(bytes.length).to.be.at.least(30_001);
    expect(densityOf(bytes)).to.equal('1 300 300');
    const pixels = await decoded(result.file);
    expect(colorAt(pixels, 0.02, 0.02)).to.equal('15 15 15');
    expect(colorAt(pixels, 0.5, 0.97)).to.equal('2 3 5');
    expect(opened.mount.childElementCount).to.equal(0);
  });

  it('turns a photo upright and tells nobody where it was taken', async () => {
    const sideways = (context: CanvasRenderingContext2D, width: number, height: number) => {
      context.translate(0, height);
      context.rotate(-Math.PI / 2);
      portrait({ wall: '#438edb' })(context, height, width);
    };
    const opened = await open({ file: fileOf(await held(await drawn(1200, 900, sideways), 6)) });
    const result = await opened.use('使用这张照片');
    const bytes = await bytesOf(result);
    expect(latin(bytes)).to.not.contain('Exif').and.not.contain('N39.9');
    const pixels = await decoded(result.file);
    expect(pixels.width).to.be.below(pixels.height);
    expect(colorAt(pixels, 0.5, 0.02)).to.equal('4 8 13');
  });

  it('turns a photo that lies on its side and does not say so', async () => {
    const lying = (context: CanvasRenderingContext2D, width: number, height: number) => {
      context.translate(width, 0);
      context.rotate(Math.PI / 2);
      portrait()(context, height, width);
    };
    const opened = await open({ file: fileOf(await drawn(1200, 900, lying)) });
    expect(opened.status).to.equal('照片符合要求。');
  });

  const exact: PhotoTarget = { formats: ['jpeg'], exactWidth: 114, exactHeight: 156 };
  for (const [what, rules, least, most] of [
    ['a most', { ...exact, maxBytes: 4000 }, 0, 4000],
    ['a least and a most', { ...exact, minBytes: 10_000, maxBytes: 20_480 }, 10_000, 20_480],
    ['much for little', { ...exact, minBytes: 100_000, maxBytes: 512_000 }, 100_000, 512_000],
  ] as const) {
    it(`meets exact pixels and ${what}`, async () => {
      const opened = await open({ file: await portraitFile(), rules: { ...rules, dpi: 350 } });
      if (least === 100_000) expect(opened.rule('bytes')).to.contain('已补入空白数据');
      const { file } = await opened.use('使用这张照片');
      expect(file.size).to.be.within(least, most);
      const { width, height } = await decoded(file);
      expect([width, height]).to.eql([114, 156]);
      expect(densityOf(new Uint8Array(await file.arrayBuffer()))).to.equal('1 350 350');
    });
  }

  it('says that a photo is too small, and lets it pass', async () => {
    const opened = await open({ file: await portraitFile({ top: 0.1, head: 0.5 }, 150, 210) });
    expect(opened.rule('original')).to.contain('放大后会模糊');
    expect(opened.status).to.match(/建议您看一看/);
    const { verdict, file } = await opened.use('仍要使用');
    expect(verdict).to.equal('unsure');
    expect((await decoded(file)).width).to.equal(295);
  });

  it('stops what a binding rule forbids, until another photo is chosen', async () => {
    const opened = await open({ file: await portraitFile({ wall: '#d74532' }) });
    expect(opened.rule('background')).to.match(/^✗ 背景颜色 不符合 红色（要求：白色或蓝色）/);
    expect(opened.button('使用这张照片').getAttribute('aria-disabled')).to.equal('true');
    opened.button('使用这张照片').click();
    expect(opened.dialog.open).to.be.true;
    const files = new DataTransfer();
    files.items.add(await portraitFile());
    const input = opened.root.querySelector<HTMLInputElement>('#choose')!;
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await until(() => opened.status === '照片符合要求。', 'the other photo is checked');
    await opened.use('使用这张照片');
  });

  it('only advises where the rules are not certain', async () => {
    const rules: PhotoTarget = { ...beijing, confidence: 'low' };
    const opened = await open({ file: await portraitFile({ wall: '#d74532' }), rules });
    expect(opened.rule('background')).to.match(/^\? 背景颜色 请看一看/);
    expect((await opened.use('仍要使用')).verdict).to.equal('unsure');
  });

  it('is used by keyboard alone', async () => {
    const opened = await open({ file: await portraitFile() });
    expect(opened.root.activeElement).to.equal(opened.stage);
    for (let times = 0; times < 20; times++) opened.key('-');
    opened.key('ArrowUp', 'ArrowUp', ']', ']', '[');
    const live = () => words(opened.root.querySelector('[aria-live]'));
    await until(() => live() === '角度 0.5 度', 'the last step is told');
    await until(() => words(opened.root.querySelector('label.range')) === '微调角度：0.5 度', 'the tilt is shown');
    await until(() => opened.rule('head-height').startsWith('?'), 'the head has become small');
    expect(opened.rule('head-height')).to.contain('头部偏小，请点“放大”');
    opened.button('自动取景').click();
    await until(() => opened.status === '照片符合要求。', 'all is well again');
    const focusable = [...opened.root.querySelectorAll<HTMLElement>('button, input, [tabindex="0"]')];
    for (const element of focusable) {
      element.focus();
      if (element.getClientRects().length > 0) expect(opened.root.activeElement).to.equal(element);
    }
    opened.button('使用这张照片').click();
    assert.exists(await opened.result);
  });

  it('moves with one finger and zooms with two', async () => {
    const opened = await open({ file: await portraitFile({ top: 0.3, head: 0.25 }) });
    const percent = (rule: string) => Number(/(\d+)%/.exec(opened.rule(rule))?.[1]);
    const before = { head: percent('head-height'), top: percent('top-margin') };
    opened.pointer('down', 11, 100, 100);
    opened.pointer('move', 11, 100, 130);
    await until(() => percent('top-margin') > before.top + 4, 'the photo follows the finger');
    opened.pointer('down', 12, 200, 130);
    opened.pointer('move', 12, 190, 130);
    await until(() => percent('head-height') < before.head - 3, 'the photo is zoomed');
    opened.pointer('up', 11, 100, 130);
    opened.pointer('up', 12, 190, 130);
    opened.pointer('move', 11, 300, 300);
  });

  it('says what to do with a file that it cannot open', async () => {
    const heic = new File(['\0\0\0\x18ftypheic\0\0\0\0mif1heic'], 'IMG_1.HEIC');
    const opened = await open({ file: heic });
    const failure = opened.root.querySelector('.failure');
    expect(words(failure)).to.contain('HEIC').and.contain('兼容性最佳').and.contain('另存为 JPG');
    expect(opened.root.activeElement).to.equal(failure);
  });

  it('gives nothing when it is left, and the focus back', async () => {
    const button = mounted('button');
    button.focus();
    const opened = await open();
    opened.button('取消').click();
    expect(await opened.result).to.equal(undefined);
    await until(() => document.activeElement === button, 'the focus is back');
    const stop = new AbortController();
    const stopped = await open({ signal: stop.signal, file: await portraitFile() });
    stop.abort();
    expect(await stopped.result).to.equal(undefined);
  });

  it('is accessible in every state', async () => {
    const choosing = await open();
    await expect(choosing.mount).to.be.accessible();
    choosing.button('取消').click();
    for (const file of [
      await portraitFile(),
      await portraitFile({ wall: '#d74532' }),
      new File(['%PDF-1.7'], 'a.jpg'),
    ]) {
      const opened = await open({ file });
      await expect(opened.mount).to.be.accessible();
      opened.button('取消').click();
    }
  });

  it('speaks English', async () => {
    const opened = await open({ texts: english });
    expect(words(opened.root.querySelector('h2'))).to.equal('Adjust the photo');
  });

  it('opens a picture of 12 megapixels', async () => {
    const file = await portraitFile({}, 3000, 4000);
    const opened = await open({ file });
    expect(opened.status).to.equal('照片符合要求。');
  });
});
