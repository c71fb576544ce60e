import { readFile } from 'node:fs/promises';
import { cdnFiles, preloadsOf } from '../cdn-files.ts';
import type { Files } from '../browser.ts';
import type { BenchField, BenchSection } from './fields.ts';
import { installPeers } from './peers.ts';
import { plainForm, plainScript, plainStyles } from './plain.ts';

/** Where a form is on its page. Selectors, `>>>` into the shadow root of the element before it. */
export interface Contestant {
  readonly name: string;
  readonly files: Files;
  /** How many of these there are once the form can be used. */
  readonly controls: string;
  readonly count: number;
  /** A text field that can be seen from the beginning. */
  readonly field: string;
  /** What somebody does to submit, a program. */
  readonly submit: string;
  readonly errors: string;
  /** Whether what has been typed is kept, an expression; only the element keeps it. */
  readonly isSaved: string;
}

const html = (head: string, body: string) =>
  [
    'text/html',
    () => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Bench</title>
<script src="/page.js"></script>${head}</head><body>${body}</body></html>`,
  ] as const;
const javascript = (text: string) => ['text/javascript', () => text] as const;

function ours(): Contestant {
  const client = `{
    applications: { list: async () => ({ items: [] }) }, attachments: {},
    people: { me: async () => ({ id: 'p'.repeat(22) }) },
  }`;
  const start = `const form = document.querySelector('acct-collection-form');
    form.addEventListener('acct-change', () => delete document.documentElement.dataset.saved);
    form.addEventListener('acct-draft-saved', () => (document.documentElement.dataset.saved = ''));
    form.client = ${client};`;
  const body = `<acct-collection-form region="110000" account="bench"></acct-collection-form>
    <script type="module" src="/acct-collection-form.min.js"></script><script src="/start.js"></script>`;
  // As the guide on embedding says.
  const preload = preloadsOf('acct-collection-form.min.js')
    .map((name) => `<link rel="modulepreload" href="/${name}">`)
    .join('');
  return {
    name: 'acct-collection-form',
    files: {
      ...cdnFiles,
      '/': html(preload, body),
      '/start.js': javascript(start),
    },
    controls: 'acct-collection-form >>> input, select, textarea',
    count: 8,
    field: 'acct-collection-form >>> [name=address]',
    submit: `document.querySelector('acct-collection-form').submit()`,
    errors: 'acct-collection-form >>> .summary li',
    isSaved: `document.documentElement.dataset.saved !== undefined`,
  };
}

function plain(sections: readonly BenchSection[], count: number): Contestant {
  return {
    name: 'plain',
    files: {
      '/': html('<link rel="stylesheet" href="/plain.css">', `${plainForm(sections)}<script src="/plain.js"></script>`),
      '/plain.js': javascript(plainScript),
      '/plain.css': ['text/css', () => plainStyles],
    },
    controls: '[data-ready] form :is(input, select, textarea)',
    count,
    field: '#personal-address',
    submit: `document.querySelector('button[type=submit]').click()`,
    errors: '#summary li',
    isSaved: 'true',
  };
}

const surveyTypes: Readonly<Record<BenchField['type'], object>> = {
  text: { type: 'text' },
  date: { type: 'text' },
  month: { type: 'text' },
  'long-text': { type: 'comment' },
  choice: { type: 'dropdown', renderAs: 'select' },
  'yes-no': { type: 'boolean', renderAs: 'checkbox' },
  confirmation: { type: 'boolean', renderAs: 'checkbox' },
  files: { type: 'file' },
};

function surveyjs(sections: readonly BenchSection[], count: number, file: (name: string) => string): Contestant {
  const model = {
    questionsOnPageMode: 'singlePage',
    focusFirstQuestionAutomatic: false,
    pages: sections.map(({ title, fields }) => ({
      title,
      elements: fields.map(({ name, label, hint, type, isRequired, options }) => ({
        ...surveyTypes[type],
        name,
        title: label,
        description: hint,
        isRequired,
        ...(type === 'choice' ? { choices: options } : {}),
      })),
    })),
  };
  return {
    name: 'SurveyJS',
    files: {
      '/': html(
        '<link rel="stylesheet" href="/survey.css">',
        '<div id="survey"></div><script src="/survey.js"></script><script src="/survey-ui.js"></script><script src="/start.js"></script>',
      ),
      '/survey.css': ['text/css', () => readFile(file('survey-core/survey-core.min.css'))],
      '/survey.js': ['text/javascript', () => readFile(file('survey-core/survey.core.min.js'))],
      '/survey-ui.js': ['text/javascript', () => readFile(file('survey-js-ui/survey-js-ui.min.js'))],
      '/start.js': javascript(
        `SurveyUI.renderSurvey(new Survey.Model(${JSON.stringify(model)}), document.querySelector('#survey'));`,
      ),
    },
    controls: '[data-name]',
    count,
    field: '[data-name=personal-address] input',
    submit: `document.querySelector('.sd-navigation__complete-btn').click()`,
    errors: '[data-name] .sd-question__erbox',
    isSaved: 'true',
  };
}

const formioTypes: Readonly<Record<BenchField['type'], object>> = {
  text: { type: 'textfield' },
  date: { type: 'textfield' },
  month: { type: 'textfield' },
  'long-text': { type: 'textarea' },
  choice: { type: 'select', widget: 'html5' },
  'yes-no': { type: 'checkbox' },
  confirmation: { type: 'checkbox' },
  files: { type: 'file', storage: 'base64' },
};

function formio(sections: readonly BenchSection[], count: number, file: (name: string) => string): Contestant {
  const components = sections.map(({ title, fields }, index) => ({
    type: 'panel',
    key: `panel${index}`,
    title,
    components: fields.map(({ name, label, hint, type, isRequired, options }) => ({
      ...formioTypes[type],
      key: name,
      label,
      description: hint,
      input: true,
      validate: { required: isRequired },
      ...(type === 'choice'
        ? { dataSrc: 'values', data: { values: options.map(({ value, text }) => ({ value, label: text })) } }
        : {}),
    })),
  }));
  const form = {
    display: 'form',
    components: [...components, { type: 'button', action: 'submit', key: 'submit', label: '提交' }],
  };
  return {
    name: 'Form.io',
    files: {
      '/': html(
        '<link rel="stylesheet" href="/formio.css">',
        '<div id="form"></div><script src="/formio.js"></script><script src="/start.js"></script>',
      ),
      '/formio.css': ['text/css', () => readFile(file('@formio/js/dist/formio.form.min.css'))],
      '/formio.js': ['text/javascript', () => readFile(file('@formio/js/dist/formio.form.min.js'))],
      '/start.js': javascript(`Formio.createForm(document.querySelector('#form'), ${JSON.stringify(form)});`),
    },
    controls:
      '.formio-component:not(.formio-component-panel):not(.formio-component-form):not(.formio-component-button)',
    count,
    field: '[name="data[personal-address]"]',
    submit: `document.querySelector('.formio-component-submit button').click()`,
    errors: '.formio-error-wrapper',
    isSaved: 'true',
  };
}

/** The element, and what it is measured beside: the same fields, all on one page. */
export function contestantsFor(sections: readonly BenchSection[]): Contestant[] {
  const count = sections.flatMap(({ fields }) => fields).length;
  const file = installPeers();
  return [plain(sections, count), ours(), surveyjs(sections, count, file), formio(sections, count, file)];
}
