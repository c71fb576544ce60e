import type { ReactiveController } from 'lit';
import type { CreditRecord } from '@acct-kit/core/contract';
import { findBrokenRecord, type BrokenRecord } from '../model/broken-record.ts';
import { emit } from '../model/events.ts';
import type { ViewerElement } from '../model/viewer-element.ts';
import type { Loading } from './loading.ts';

/** Finds a record that does not fit the contract when the viewer cannot be drawn because of it, and tells the host. */
export class BrokenRecords implements ReactiveController {
  /** The broken record, where there is one. */
  current: BrokenRecord | undefined;
  private readonly _element: ViewerElement;
  private readonly _loading: Loading;
  private _reported: readonly CreditRecord[] | undefined;

  constructor(element: ViewerElement, loading: Loading) {
    this._element = element;
    this._loading = loading;
    element.addController(this);
  }

  /** Gives the result of `draw`, or `undefined` where a record is broken. Any other error is thrown on. */
  guard<Result>(draw: () => Result): Result | undefined {
    this.current = undefined;
    try {
      return draw();
    } catch (error) {
      this.current = findBrokenRecord(this._loading.records);
      if (this.current === undefined) throw error;
      return undefined;
    }
  }

  hostUpdated(): void {
    const { records } = this._loading;
    if (this.current === undefined || records === this._reported) return;
    this._reported = records;
    const pointer = `/${this.current.index}/${this.current.field}`;
    emit(this._element, 'acct-error', { code: 'contract-broken', status: undefined, requestId: undefined, pointer });
  }
}
