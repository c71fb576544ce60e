import type { LitElement } from 'lit';
import type { AcctCollectionForm } from '../form/acct-collection-form.ts';
import type { AcctCollectionFormEvents } from '../form/model/events.ts';
import type { CeCreditViewer } from '../viewer/ce-credit-viewer.ts';
import type { CeCreditViewerEvents } from '../viewer/model/events.ts';

/** What a host never sets: methods, and what it only reads. */
type NotSet = keyof LitElement | 'record' | 'refresh' | 'submit' | 'updateNow';

/** What the template languages of frameworks know of an element. */
interface Described<Element extends HTMLElement, Events> {
  readonly element: Element;
  /** By the names of the properties; their attributes are written with hyphens. */
  readonly properties: Partial<Pick<Element, Exclude<keyof Element, NotSet>>>;
  readonly events: Events;
}

/** The elements by tag: what each framework's types are made of, so that they cannot fall behind the classes. */
export interface DescribedElements {
  'acct-collection-form': Described<AcctCollectionForm, AcctCollectionFormEvents>;
  'ce-credit-viewer': Described<CeCreditViewer, CeCreditViewerEvents>;
}
