import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RuleReport } from '@acct-kit/validators';
import { english } from './messages-en.ts';
import { chinese } from './messages-zh-cn.ts';
import { framingOf } from './find-framing.ts';
import { ruleTexts } from './rule-texts.ts';
import { targetSizes, withAdvice, type PhotoTarget } from './target.ts';

const beijing: PhotoTarget = {
  formats: ['jpeg'],
  minBytes: 30_001,
  minWidth: 295,
  minHeight: 413,
  backgrounds: ['white', 'blue'],
};

test('a least size may be exceeded as far as the original goes, an exact one may not', () => {
  const widths = (rules: PhotoTarget, original: number) => targetSizes(rules, original).map(({ width }) => width);
  assert.deepEqual(widths(beijing, 2000), [295, 443, 590, 885]);
  assert.deepEqual(widths(beijing, 600), [295, 443, 590]);
  assert.deepEqual(widths(beijing, 100), [295]);
  assert.deepEqual(widths({ ...beijing, maxWidth: 500 }, 2000), [295, 443]);
  assert.deepEqual(widths({ formats: ['jpeg'], exactWidth: 114, exactHeight: 156 }, 2000), [114]);
  assert.deepEqual(widths({ formats: ['jpeg'] }, 100), [295]);
});

test('the head is put where the rules want it', () => {
  const bounds = { picture: { width: 3000, height: 4000 }, aspect: 295 / 413, minWidth: 74 };
  const found = { topMargin: 0.3, offCentre: 0.1 };
  const framing = framingOf(found, 0.2, 0, bounds, withAdvice(beijing));
  const height = framing.width / bounds.aspect;
  assert.equal(Math.round((100 * 0.2 * 4000) / height), 58);
  assert.equal(Math.round((100 * (0.3 * 4000 - (framing.y - height / 2))) / height), 13);
  assert.equal(Math.round(framing.x), 1800);
});

const words: [report: RuleReport, zh: string, en: string][] = [
  [
    { rule: 'bytes', measure: 12_300, limit: 30_001, verdict: 'fail', issue: { code: 'photo-bytes-too-few' } },
    '文件大小|12.3 KB（要求：至少 30 KB）|文件太小，请换一张更清晰的原图。',
    'File size|12.3 KB (required: at least 30 KB)|The file is too small. Choose a sharper original.',
  ],
  [
    { rule: 'head-height', measure: 57, limit: '35-80', verdict: 'pass' },
    '头部大小|57%（要求：35% 到 80%）|',
    'Size of the head|57% (required: 35% to 80%)|',
  ],
  [
    { rule: 'head-height', measure: null, limit: '35-80', verdict: 'unsure' },
    '头部大小|要求：35% 到 80%|没能自动识别，请您自己看一看',
    'Size of the head|Required: 35% to 80%|This could not be told. Please look yourself',
  ],
  [
    { rule: 'background', measure: 'red', limit: 'white/blue', verdict: 'fail', issue: { code: 'photo-background' } },
    '背景颜色|红色（要求：白色或蓝色）|请换一张背景颜色符合要求的照片，或在纯色墙前重新拍摄。',
    'Background|red (required: white or blue)|Choose a photo with a background of the right colour, or take one before a plain wall.',
  ],
  [
    { rule: 'original', measure: 200, limit: 295, verdict: 'unsure' },
    '原图大小|200 像素（要求：至少 295 像素）|选中的部分太小，放大后会模糊。请缩小照片，或换一张更大的原图。',
    'Size of the original|200 pixels (required: at least 295 pixels)|The chosen part is too small and would be blurred. Zoom out, or choose a larger original.',
  ],
];

for (const [report, zh, en] of words) {
  test(`a rule in words: ${report.rule} ${report.verdict}`, () => {
    const said = (texts: typeof chinese) => {
      const { name, detail, advice = '' } = ruleTexts(report, withAdvice(beijing), texts);
      return `${name}|${detail}|${advice}`;
    };
    assert.equal(said(chinese), zh);
    assert.equal(said(english), en);
  });
}

test('an exact size is told as one, and a rule of a newer version by its values', () => {
  const rules = withAdvice({ formats: ['jpeg'], exactWidth: 114, exactHeight: 156 });
  const width: RuleReport = { rule: 'width', measure: 114, limit: 114, verdict: 'pass' };
  assert.equal(ruleTexts(width, rules, chinese).detail, '114 像素（要求：114 像素）');
  const unknown: RuleReport = { rule: 'eyes', measure: 'shut', limit: 'open', verdict: 'unsure' };
  assert.deepEqual(ruleTexts(unknown, rules, chinese), {
    name: '其他',
    detail: 'shut（要求：open）',
    advice: '请对照要求检查。',
  });
});
