import { expect, fixtureCleanup, oneEvent } from '@open-wc/testing';
import '../../../define/acct-collection-form.ts';
import '../../../locales/en.ts';
import { drawn, fileOf, page, portrait } from '../../../images/test-pictures.ts';
import type { AcctCollectionForm } from '../../acct-collection-form.ts';
import { source } from '../load-images.ts';
import { all, button, choose, control, front, open, press, root, until, words } from '../../test-form.ts';
import { createTestPortal, type TestPortal } from '../../test-portal.ts';

async function openMaterial(portal: TestPortal, locale = 'zh-CN'): Promise<AcctCollectionForm> {
  const form = await open(portal, { locale });
  await press(form, locale === 'en' ? 'Photo and documents' : '照片和材料');
  return form;
}

/** The button beside a field. */
const toolButton = (form: AcctCollectionForm, label: string) =>
  control(form, label).closest('.file-picker')!.querySelector('button')!;

const toolRoot = (form: AcctCollectionForm) => root(form).querySelector('.tools')!.firstElementChild?.shadowRoot;

async function toolOpens(form: AcctCollectionForm): Promise<ShadowRoot> {
  await until(() => toolRoot(form)?.querySelector('dialog[open]'), 'the tool has opened');
  return toolRoot(form)!;
}

describe('the tools for pictures of <acct-collection-form>', () => {
  afterEach(() => fixtureCleanup());

  it('bring a photo that does not meet the rules into shape, and hand it in', async () => {
    const portal = createTestPortal();
    const form = await openMaterial(portal);
    await choose(form, '证件照', fileOf(await drawn(1200, 900, portrait(), 'image/png'), 'wide.png'));
    await until(() => root(form).querySelector('.file.refused'), 'it was refused');
    await expect(form).to.be.accessible();
    await press(form, '现在调整');
    const tool = await toolOpens(form);
    await until(() => tool.querySelector('.primary[aria-disabled=false]'), 'it can be used');
    tool.querySelector<HTMLButtonElement>('.primary')!.click();
    await until(() => root(form).querySelector('.file.ready'), 'it has arrived');
    expect(portal.announced).to.deep.equal(['wide.jpg']);
    expect(all(form, '.file')).to.have.length(1);
    await until(() => root(form).activeElement === control(form, '证件照'), 'the focus is back');
  });

  it('take a right photo as it is', async () => {
    const portal = createTestPortal();
    const form = await openMaterial(portal);
    const photo = new File([await drawn(600, 840, portrait({ top: 0.12, head: 0.5 }))], 'right.jpg');
    await choose(form, '证件照', new File([photo, new Uint8Array(31_000)], 'right.jpg'));
    await until(() => root(form).querySelector('.file.ready'), 'it has arrived');
    expect(portal.announced).to.deep.equal(['right.jpg']);
  });

  it('refuse a photo that is cut, though the end of its thumbnail is there', async () => {
    const portal = createTestPortal();
    const form = await openMaterial(portal);
    const photo = new Uint8Array(await (await drawn(600, 840, portrait({ top: 0.12, head: 0.5 }))).arrayBuffer());
    const thumbnail = new Uint8Array(await (await drawn(60, 84, portrait())).arrayBuffer());
    const length = thumbnail.length + 8;
    const exif = [0xff, 0xe1, length >> 8, length & 255, ...new TextEncoder().encode('Exif\0\0'), ...thumbnail];
    const whole = Uint8Array.from([...photo.subarray(0, 2), ...exif, ...photo.subarray(2)]);
    await choose(form, '证件照', new File([whole.subarray(0, whole.length * 0.9)], 'cut.jpg'));
    await until(() => root(form).querySelector('.file.refused'), 'it was refused');
    expect(words(root(form).querySelector('.file.refused'))).to.contain('文件末尾缺失');
    expect(portal.announced).to.deep.equal([]);
  });

  it('arrange the pages of a document', async () => {
    const portal = createTestPortal();
    const form = await openMaterial(portal);
    await choose(form, front, new File([new Uint8Array(900)], 'front.heic'));
    await until(() => root(form).querySelector('.file.refused'), 'it was refused');
    toolButton(form, front).click();
    const tool = await toolOpens(form);
    await expect(form).to.be.accessible();
    const input = tool.querySelector<HTMLInputElement>('#choose')!;
    const files = new DataTransfer();
    files.items.add(fileOf(await drawn(1600, 1100, page()), 'card.jpg'));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await until(() => tool.querySelector('.foot .primary'), 'the page is open');
    tool.querySelector<HTMLButtonElement>('.foot .primary')!.click();
    await until(() => tool.querySelector('.products'), 'it is ready');
    tool.querySelector<HTMLButtonElement>('.foot .primary')!.click();
    await until(() => root(form).querySelector('.file.ready'), 'it has arrived');
    expect(portal.announced).to.have.length(1);
  });

  it('give the focus back when the person gives up', async () => {
    const form = await openMaterial(createTestPortal());
    const opener = toolButton(form, '证件照');
    opener.focus();
    opener.click();
    const tool = await toolOpens(form);
    tool.querySelector('dialog')!.dispatchEvent(new Event('close'));
    await until(() => root(form).activeElement === opener, 'the focus is back');
    expect(toolRoot(form)).to.equal(undefined);
  });

  it('speak English', async () => {
    const form = await openMaterial(createTestPortal(), 'en');
    button(form, 'Choose and crop a photo').click();
    const tool = await toolOpens(form);
    expect(words(tool)).not.to.match(/\p{Script=Han}/u);
  });

  it('make way for the plain choice of a file where they cannot be loaded', async () => {
    const { load } = source;
    source.load = () => Promise.reject(new Error('404'));
    const form = await openMaterial(createTestPortal());
    const plain = oneEvent(control(form, '证件照'), 'click');
    toolButton(form, '证件照').click();
    await plain;
    source.load = load;
  });
});
