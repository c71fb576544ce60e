import type { ReactiveController } from 'lit';
import type { CreditRecord, CreditStanding } from '@acct-kit/core/contract';
import { resolveCreditPolicy, type CreditPolicy } from '@acct-kit/core/policy';
import { todayInChina } from '../../util/china-day.ts';
import { memoizeLast } from '../../util/memoize-last.ts';
import { ledgerOf, type Ledger } from '../model/ledger.ts';
import { placePolicy } from '../model/place-policy.ts';
import type { ViewerElement } from '../model/viewer-element.ts';
import type { DetailsLoader } from './details.ts';
import type { Loading } from './loading.ts';

/** With more records than this, the year that is shown is calculated first, and the others in a later frame. */
const recordsAtOnce = 2000;

/** Calculates the ledger of the records, and calculates it again only when something in it has changed. */
export class LedgerInUse implements ReactiveController {
  private readonly _element: ViewerElement;
  private readonly _details: DetailsLoader;
  private readonly _loading: Loading;
  /** The many records whose years may all be calculated by now. */
  private _completed: readonly CreditRecord[] | undefined;

  private readonly _ledgerOf = memoizeLast(
    (
      records: readonly CreditRecord[],
      standing: CreditStanding | undefined,
      own: CreditPolicy | undefined,
      region: string,
      today: string,
      resolve: typeof resolveCreditPolicy,
    ) => ledgerOf({ records, standing, today, policyOf: (place) => placePolicy(place, { own, region, resolve }) }),
  );
  private readonly _ofYears = memoizeLast((records: readonly CreditRecord[], from: number, to: number) =>
    records.filter(({ year }) => year >= from && year <= to),
  );

  constructor(element: ViewerElement, details: DetailsLoader, loading: Loading) {
    this._element = element;
    this._details = details;
    this._loading = loading;
    element.addController(this);
  }

  get current(): Ledger {
    const { records, standing } = this._loading;
    const { year, policy, region } = this._element;
    const today = todayInChina();
    // The current CE year may be the calendar year, or the one before.
    const from = year ?? Number(today.slice(0, 4)) - 1;
    const known = this.isPartial ? this._ofYears(records, from, year ?? Infinity) : records;
    return this._ledgerOf(known, standing, policy, region, today, this._resolve);
  }

  /** The year that is shown. */
  get year(): number {
    return this._element.year ?? this.current.current;
  }

  /** The rules of the host, or of the place that it has named. */
  get policy(): CreditPolicy | undefined {
    const { policy: own, region } = this._element;
    return placePolicy(undefined, { own, region, resolve: this._resolve });
  }

  /** Whether only the year that is shown is calculated so far. */
  get isPartial(): boolean {
    const { records } = this._loading;
    return records.length > recordsAtOnce && records !== this._completed;
  }

  hostUpdated(): void {
    const { records } = this._loading;
    if (this.isPartial) requestAnimationFrame(() => setTimeout(() => this._complete(records)));
  }

  private _complete(records: readonly CreditRecord[]): void {
    this._completed = records;
    this._element.requestUpdate();
  }

  /** The lazy part has the rules in full. The element itself has what it needs of them. */
  private get _resolve(): typeof resolveCreditPolicy {
    return (this._details.now ?? { resolveCreditPolicy }).resolveCreditPolicy;
  }
}
