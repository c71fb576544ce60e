import { html, nothing, type TemplateResult } from 'lit';
import type { ViewerMessageKey } from '../../messages-zh-cn.ts';
import type { Say } from '../../say.ts';
import { everything, groupings, orders, type Query } from './query.ts';
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
  /** The kinds there are; nobody is asked where there are only courses. */
  readonly kinds: readonly Option[];
  readonly found: string;
  readonly change: (query: Query) => void;
  readonly choose: (scope: string) => void;
}

const choiceView = ({ name, label, value, options }: Choice, choose: (value: string) => void): TemplateResult => html`
  <label>
    ${label}
    <select name=${name} @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
      ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}
    </select>
  </label>
`;

const optionsOf = (keys: readonly (readonly [string, ViewerMessageKey])[], say: Say): Option[] =>
  keys.map(([value, key]) => ({ value, label: say(key) }));

const categories = [
  ['', 'all'],
  ['professional', 'professional'],
  ['general', 'general'],
  ['converted', 'converted'],
] as const;

function choicesOf({ query, kinds }: ToolsView, say: Say): Choice[] {
  const states = tones.map((tone) => [tone, `state-${tone}`] as const);
  const choices: Omit<Choice, 'label' | 'value'>[] = [
    { name: 'category', options: optionsOf(categories, say) },
    { name: 'state', options: optionsOf([['', 'all'], ...states], say) },
    ...(kinds.length < 2 ? [] : [{ name: 'kind', options: [{ value: '', label: say('all') }, ...kinds] }]),
    {
      name: 'order',
      options: optionsOf(
        orders.map((order) => [order, `order-${order}`]),
        say,
      ),
    },
    {
      name: 'group',
      options: optionsOf(
        groupings.map((group) => [group, `group-by-${group || 'none'}`]),
        say,
      ),
    },
  ];
  return choices.map((choice) => ({
    ...choice,
    label: say(`tool-${choice.name as 'order'}`),
    value: query[choice.name as keyof Query],
  }));
}

/** Search, filters, order and groups. What is being composed is searched for when it is done. */
export function toolsView(view: ToolsView, say: Say): TemplateResult {
  const { query, scope, found, change, choose } = view;
  const search = (event: InputEvent | CompositionEvent): void => {
    if ('isComposing' in event && event.isComposing) return;
    change({ ...query, search: (event.target as HTMLInputElement).value });
  };
  const isNarrowed = query !== everything;
  return html`
    <div class="tools" part="tools" role="search" aria-label=${say('tools')}>
      <label class="search">
        ${say('tool-search')}
        <input type="search" autocomplete="off" .value=${query.search} @input=${search} @compositionend=${search} />
      </label>
      ${choiceView(scope, choose)}
      ${choicesOf(view, say).map((choice) => choiceView(choice, (value) => change({ ...query, [choice.name]: value })))}
      <p class="found">
        <span role="status">${found}</span>
        ${
          isNarrowed
            ? html`<button type="button" class="link" @click=${() => change(everything)}>${say('tools-clear')}</button>`
            : nothing
        }
      </p>
    </div>
  `;
}
