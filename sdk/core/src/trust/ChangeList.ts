/** Accounts of which something changed, each once, with what it was before. */
export class ChangeList {
  readonly accounts: number[] = [];
  readonly #before: Float64Array;
  readonly #noted: Uint8Array;

  constructor(size: number) {
    this.#before = new Float64Array(size);
    this.#noted = new Uint8Array(size);
  }

  /** Notes what an account had, unless it is noted already. */
  note(account: number, before = 0): void {
    if (this.#noted[account] === 1) return;
    this.#noted[account] = 1;
    this.#before[account] = before;
    this.accounts.push(account);
  }

  /** Writes a value, and notes the one before when it is another. */
  set(values: Float64Array, account: number, value: number): void {
    const before = values[account] as number;
    if (before === value) return;
    this.note(account, before);
    values[account] = value;
  }

  /** What an account had before: what `values` hold where nothing is noted. */
  before(account: number, values: Float64Array): number {
    return (this.#noted[account] === 1 ? this.#before[account] : values[account]) as number;
  }

  clear(): void {
    for (const account of this.accounts) this.#noted[account] = 0;
    this.accounts.length = 0;
  }
}
