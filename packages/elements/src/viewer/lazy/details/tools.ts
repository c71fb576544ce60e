import { html, nothing, type TemplateResult } from 'lit';
import type { ViewerMessageKey } from '../../texts/messages-zh-cn.ts';
import type { Texts } from '../../texts/texts.ts';
import { emptyQuery, groupings, orders, type Query } from './query.ts';
import { tones } from '../../records/record-view.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface Choice {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
}

export interface ToolsView {
  readonly query: Query;
  readonly scope: Choice;
  /** The kinds of the records. The choice is left out where there are only courses. */
  readonly kinds: readonly Option[];
  readonly found: string;
  readonly change: (query: Query) => void;
  readonly choose: (scope: string) => void;
}

const choiceTemplate = (
  { name, label, value, options }: Choice,
  choose: (value: string) => void,
): TemplateResult => html`
  <label>
    ${label}
    <select name=${name} @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
      ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}
    </select>
  </label>
`;

const optionsOf = (keys: readonly (readonly [string, ViewerMessageKey])[], texts: Texts): Option[] =>
  keys.map(([value, key]) => ({ value, label: texts.say(key) }));

const categories = [
  ['', 'all'],
  ['professional', 'professional'],
  ['general', 'general'],
  ['converted', 'converted'],
] as const;

function choicesOf({ query, kinds }: ToolsView, texts: Texts): Choice[] {
  const states = tones.map((tone) => [tone, `state-${tone}`] as const);
  const choices: Omit<Choice, 'label' | 'value'>[] = [
    { name: 'category', options: optionsOf(categories, texts) },
    { name: 'state', options: optionsOf([['', 'all'], ...states], texts) },
    ...(kinds.length < 2 ? [] : [{ name: 'kind', options: [{ value: '', label: texts.say('all') }, ...kinds] }]),
    {
      name: 'order',
      options: optionsOf(
        orders.map((order) => [order, `order-${order}`]),
        texts,
      ),
    },
    {
      name: 'group',
      options: optionsOf(
        groupings.map((group) => [group, `group-by-${group || 'none'}`]),
        texts,
      ),
    },
  ];
  return choices.map((choice) => ({
    ...choice,
    label: texts.say(`tool-${choice.name as 'order'}`),
    value: query[choice.name as keyof Query],
  }));
}

/** Search, filters, order and groups. While an input method composes, the search waits. */
export function toolsTemplate(view: ToolsView, texts: Texts): TemplateResult {
  const { query, scope, found, change, choose } = view;
  const search = (event: InputEvent | CompositionEvent): void => {
    if ('isComposing' in event && event.isComposing) return;
    change({ ...query, search: (event.target as HTMLInputElement).value });
  };
  const isNarrowed = query !== emptyQuery;
  return html`
    <div class="tools" part="tools" role="search" aria-label=${texts.say('tools')}>
      <label class="search">
        ${texts.say('tool-search')}
        <input type="search" autocomplete="off" .value=${query.search} @input=${search} @compositionend=${search} />
      </label>
      ${choiceTemplate(scope, choose)}
      ${choicesOf(view, texts).map((choice) => choiceTemplate(choice, (value) => change({ ...query, [choice.name]: value })))}
      <p class="found">
        <span role="status">${found}</span>
        ${
          isNarrowed
            ? html`<button type="button" class="link" @click=${() => change(emptyQuery)}>
                ${texts.say('tools-clear')}
              </button>`
            : nothing
        }
      </p>
    </div>
  `;
}
