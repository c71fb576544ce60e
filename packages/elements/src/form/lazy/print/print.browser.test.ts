import { expect } from '@open-wc/testing';
import '../../../define/acct-collection-form.ts';
import type { AcctCollectionForm } from '../../acct-collection-form.ts';
import { source } from '../load-print.ts';
import { complete, open, openComplete, press, returned, root, until, words } from '../../test-form.ts';
import { createTestPortal, receiptOf } from '../../test-portal.ts';

/**
 * Presses the button, and gives the frame at the moment when it is printed. It replaces the print dialog: one headless
 * browser returns from it at once, and another has closed the frame by then.
 */
async function printed(form: AcctCollectionForm, name: string): Promise<HTMLIFrameElement> {
  let atPrinter: HTMLIFrameElement | undefined;
  const observer = new MutationObserver(() => {
    const frame = root(form).querySelector('iframe');
    if (frame?.contentWindow) frame.contentWindow.print = () => (atPrinter = frame);
  });
  observer.observe(root(form), { childList: true, subtree: true });
  await press(form, name);
  await until(() => atPrinter, 'the sheet is printed');
  observer.disconnect();
  return atPrinter!;
}

const pageOf = (frame: HTMLIFrameElement): Document => frame.contentDocument!;

describe('<acct-collection-form>, printing', () => {
  it('prints the receipt on a sheet of its own: number, answers, room for a signature', async () => {
    const form = await open(
      createTestPortal([receiptOf({ procedure: 'first', region: '110000', record: complete() })]),
    );
    const page = pageOf(await printed(form, '打印回执'));
    const text = words(page.body);
    expect(page.title).to.equal('会计人员信息采集表');
    for (const part of ['110105-20261121-000001', '待审核', '朝阳区财政局', '示例中学', '本人签名', '照片'])
      expect(text).to.contain(part);
    expect(text).to.contain('110105********0025');
    expect(text).not.to.contain('撤回');
  });

  it('prints what is filled in, with numbers as the person has chosen', async () => {
    const form = await openComplete(createTestPortal([returned()]));
    expect(words(pageOf(await printed(form, '打印填写的内容')).body)).to.contain('110105********0025');
    await press(form, '显示完整号码');
    const text = words(pageOf(await printed(form, '打印填写的内容')).body);
    expect(text).to.contain('110105199003070025').and.to.contain('尚未提交');
  });

  it('fits on one page', async () => {
    const form = await open(
      createTestPortal([receiptOf({ procedure: 'first', region: '110000', record: complete() })]),
    );
    const frame = await printed(form, '打印回执');
    // The height of A4 without margins of 12 mm above and below, at 96 pixels per inch.
    frame.className = '';
    frame.width = String(Math.floor((182 / 25.4) * 96));
    expect(pageOf(frame).documentElement.scrollHeight).to.be.lessThan((273 / 25.4) * 96);
  });

  it('prints the page as it is where the sheet cannot be loaded', async () => {
    const { load } = source;
    const { print } = window;
    let prints = 0;
    try {
      source.load = () => Promise.reject(new TypeError('404'));
      window.print = () => (prints += 1);
      const form = await open(
        createTestPortal([receiptOf({ procedure: 'first', region: '110000', record: complete() })]),
      );
      await press(form, '打印回执');
      await until(() => prints === 1, 'the page is printed');
    } finally {
      source.load = load;
      window.print = print;
    }
  });
});
