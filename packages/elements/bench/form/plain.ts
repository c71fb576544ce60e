// A form as somebody writes it by hand, without any library: native controls, a message at each field, a summary on top.
import type { BenchField, BenchSection } from './fields.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function control({ name, type, isRequired, options }: BenchField): string {
  const shared = `id="${name}" name="${name}" aria-required="${isRequired}" aria-describedby="${name}-error"`;
  if (type === 'choice')
    return `<select ${shared}><option value="">请选择</option>${options
      .map(({ value, text }) => `<option value="${value}">${escaped(text)}</option>`)
      .join('')}</select>`;
  if (type === 'long-text') return `<textarea ${shared} rows="3"></textarea>`;
  if (type === 'files') return `<input ${shared} type="file">`;
  if (type === 'yes-no' || type === 'confirmation') return `<input ${shared} type="checkbox">`;
  return `<input ${shared} type="text" autocomplete="off">`;
}

const fieldOf = (field: BenchField): string => `<div class="field">
<label for="${field.name}">${escaped(field.label)}</label>
${field.hint && `<p class="hint">${escaped(field.hint)}</p>`}
<p class="error" id="${field.name}-error" hidden></p>
${control(field)}
</div>`;

export const plainForm = (sections: readonly BenchSection[]): string => `<form novalidate>
<div id="summary" role="alert" tabindex="-1" hidden><h2>请更正下列内容</h2><ul></ul></div>
${sections
  .map(
    ({ title, fields }) => `<fieldset><legend>${escaped(title)}</legend>${fields.map(fieldOf).join('\n')}</fieldset>`,
  )
  .join('\n')}
<button type="submit">提交</button>
</form>`;

export const plainScript = `
const form = document.querySelector('form');
const summary = document.querySelector('#summary');
const labels = new Map([...form.querySelectorAll('label')].map((label) => [label.htmlFor, label.textContent]));
const record = {};
const mistakeOf = (control) => {
  const empty = control.type === 'checkbox' ? !control.checked : control.value.trim() === '';
  return empty && control.getAttribute('aria-required') === 'true' ? '请填写' + labels.get(control.id) : '';
};
const say = (control) => {
  const mistake = mistakeOf(control);
  const note = document.getElementById(control.id + '-error');
  note.textContent = mistake;
  note.hidden = mistake === '';
  control.setAttribute('aria-invalid', String(mistake !== ''));
  return mistake;
};
form.addEventListener('input', ({ target }) => {
  record[target.name] = target.type === 'checkbox' ? target.checked : target.value;
  if (target.getAttribute('aria-invalid') === 'true') say(target);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const controls = [...form.querySelectorAll('input, select, textarea')];
  const wrong = controls.map((control) => [control, say(control)]).filter(([, mistake]) => mistake !== '');
  summary.querySelector('ul').replaceChildren(...wrong.map(([control, mistake]) => {
    const link = document.createElement('a');
    link.href = '#' + control.id;
    link.textContent = mistake;
    const item = document.createElement('li');
    item.append(link);
    return item;
  }));
  summary.hidden = wrong.length === 0;
  if (wrong.length > 0) summary.focus();
});
document.documentElement.dataset.ready = '';
`;

export const plainStyles = `
body { max-width: 760px; margin: 24px auto; font: 17px/1.6 system-ui, sans-serif; color: #1f2933; }
fieldset { display: grid; gap: 20px; margin: 0 0 32px; padding: 0; border: 0; }
legend { margin-bottom: 12px; font-size: 1.4em; font-weight: 700; }
label { display: block; font-weight: 700; }
.hint { margin: 0; color: #52606d; }
.error { margin: 0; color: #b3261e; font-weight: 700; }
input, select, textarea { box-sizing: border-box; width: 100%; min-height: 44px; padding: 8px 10px; border: 1px solid #7b8794; border-radius: 6px; font: inherit; }
input[type=checkbox] { width: 24px; min-height: 24px; }
[aria-invalid=true] { border: 2px solid #b3261e; }
#summary { padding: 16px; border: 1px solid #b3261e; border-left-width: 5px; background: #fdf1f0; }
`;
