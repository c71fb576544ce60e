import type { FieldView, FormEngine } from '@acct-kit/core/form';
import { valueAt } from '@acct-kit/core/policy';
import type { FormClient } from '../form-client.ts';

const complete = /^\s*[\da-z]{18}\s*$/i;

/** Fills in the name of an employer by its code, where the portal knows it and the person has not written another one. */
export class EmployerNames {
  private readonly _engine: FormEngine;
  private readonly _client: FormClient;
  private readonly _given = new Map<string, string>();

  constructor(engine: FormEngine, client: FormClient) {
    this._engine = engine;
    this._client = client;
  }

  /** Whether the value at `pointer` came from the portal. */
  isGiven(pointer: string): boolean {
    return this._given.has(pointer) && this._given.get(pointer) === this._valueAt(pointer);
  }

  /** Looks the code up that was written into a field; what is not found, or cannot be asked, is for the person to write. */
  async lookUp({ field, pointer }: FieldView): Promise<void> {
    const { employers } = this._client;
    const code = this._valueAt(pointer);
    const named = pointer.replace(/[^/]*$/, field.named ?? '');
    if (employers === undefined || typeof code !== 'string' || !complete.test(code)) return;
    const found = await employers.get({ params: { code: code.trim().toUpperCase() } }).catch(() => undefined);
    const isOwn = (this._valueAt(named) ?? '') !== '' && !this.isGiven(named);
    if (found === undefined || isOwn || this._valueAt(pointer) !== code) return;
    this._given.set(named, found.name);
    this._engine.setValue(named, found.name);
  }

  private _valueAt(pointer: string): unknown {
    return valueAt(this._engine.state.record, pointer);
  }
}
