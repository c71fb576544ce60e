import { AcctError, type AcctErrorCode } from '@acct-kit/core/client';
import type { Application } from '@acct-kit/core/contract';
import { createOutbox, type Outbox, type OutboxEntry, type OutboxOptions } from '@acct-kit/core/drafts';
import { submit, type SubmitCall } from '../../model/submit-call.ts';
import type { DraftHost, Subject } from './host.ts';

type Entry = OutboxEntry<Application>;

/** Keeps a submit that waits for the network, and shows what becomes of it. */
export class PendingSubmit {
  /** What waits; its form cannot be changed meanwhile. */
  entry: Entry | undefined;
  private readonly _host: DraftHost;
  private readonly _outbox: Outbox<Application>;
  private _subject: Subject = {};
  private _last = Promise.resolve();
  private _isStopped = true;

  constructor(host: DraftHost, options: Omit<OutboxOptions<Application>, 'send'>) {
    this._host = host;
    this._outbox = createOutbox({ ...options, send: (entry) => submit(host.client, entry as SubmitCall) });
    this._outbox.subscribe(() => void this._look());
  }

  /** Looks for what waits from an earlier visit, and sends it. */
  async start(subject: Subject): Promise<void> {
    this._subject = subject;
    this._isStopped = false;
    await this._begin();
  }

  stop(): void {
    this._isStopped = true;
    this._outbox.stop();
  }

  async add(call: SubmitCall): Promise<void> {
    await this._outbox.add({ call: 'applications.submit', ...call });
    await this._look();
    this.again();
  }

  again(): void {
    void this._outbox.run();
  }

  /** The person takes it back. */
  async takeBack({ id }: Entry): Promise<void> {
    // In turn with the looks, or one that is under way would find it again.
    this._last = this._last.then(async () => {
      await this._outbox.forget(id);
      this.entry = undefined;
      this._host.element.requestUpdate();
    });
    await this._last;
  }

  private async _begin(): Promise<void> {
    await this._look();
    if (this._isStopped) return;
    this._outbox.start();
    await this._outbox.run();
    // Another page may have made it while this one waited for its turn.
    await this._look();
  }

  /** One look at a time: an end is shown once. */
  private _look(): Promise<void> {
    this._last = this._last.then(() => this._judge());
    return this._last;
  }

  private async _judge(): Promise<void> {
    // What became of it is for the page that comes next.
    if (this._isStopped) return;
    const entries = (await this._outbox.list()).filter((entry) => this._isOwn(entry));
    for (const entry of entries) {
      if (entry.status !== 'waiting') await this._end(entry);
    }
    const waited = this.entry;
    this.entry = entries.find(({ status }) => status === 'waiting');
    this._host.element.requestUpdate();
    // Another tab has shown its end, or taken it back.
    if (waited && !entries.some(({ id }) => id === waited.id)) void this._host.element.refresh();
  }

  private async _end(entry: Entry): Promise<void> {
    const { receipt, problem } = entry;
    // Other places of this page are told when it is forgotten: it is not one that vanished.
    if (this.entry?.id === entry.id) this.entry = undefined;
    if (receipt) this._host.showReceipt(receipt);
    const { form } = this._subject;
    if (problem && form) {
      const { code, ...details } = problem;
      this._host.showFailure(
        form,
        new AcctError(code as AcctErrorCode, details as ConstructorParameters<typeof AcctError>[1]),
      );
    }
    await this._outbox.forget(entry.id);
  }

  private _isOwn({ receipt, input }: Entry): boolean {
    const { procedure, region } = this._host.element;
    if (receipt) return receipt.procedure === procedure && receipt.region === region;
    const call = input as SubmitCall['input'];
    if ('params' in call) return call.params.applicationId === this._subject.application?.id;
    return call.body.procedure === procedure && call.body.region === region;
  }
}
