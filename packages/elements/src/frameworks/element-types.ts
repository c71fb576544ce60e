import type { LitElement } from 'lit';
import type { AcctCollectionForm } from '../form/acct-collection-form.ts';
import type { AcctCollectionFormEvents } from '../form/model/events.ts';
import type { CeCreditViewer } from '../viewer/ce-credit-viewer.ts';
import type { CeCreditViewerEvents } from '../viewer/model/events.ts';

/** Members that a host does not set: methods, and properties that it only reads. */
type NotSet = keyof LitElement | 'record' | 'refresh' | 'submit' | 'updateNow';

/** What the template language of a framework has to know about an element. */
interface Described<Element extends HTMLElement, Events> {
  readonly element: Element;
  /** The properties by name. Their attributes have the same names with hyphens. */
  readonly properties: Partial<Pick<Element, Exclude<keyof Element, NotSet>>>;
  readonly events: Events;
}

/** The elements by tag. The types for each framework are derived from this, so that they always fit the classes. */
export interface DescribedElements {
  'acct-collection-form': Described<AcctCollectionForm, AcctCollectionFormEvents>;
  'ce-credit-viewer': Described<CeCreditViewer, CeCreditViewerEvents>;
}
