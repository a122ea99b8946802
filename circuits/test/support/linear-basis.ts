/** Coefficients by wire; what the sum is equal to is decided and does not matter. */
export type LinearRow = Map<number, bigint>;

/** Linear equations in undecided wires, kept so that each has a wire which is in no other. */
export class LinearBasis {
  readonly #prime: bigint;
  readonly #inverse: (value: bigint) => bigint;
  /** By the wire that no other row has. */
  readonly #rows = new Map<number, LinearRow>();
  /** In which rows a wire is. */
  readonly #users = new Map<number, Set<number>>();

  constructor(prime: bigint, inverse: (value: bigint) => bigint) {
    this.#prime = prime;
    this.#inverse = inverse;
  }

  /**
   * Adds an equation.
   *
   * @returns Wires that are alone in one now.
   */
  add(equation: ReadonlyMap<number, bigint>): readonly number[] {
    const row = new Map(equation);
    for (const pivot of equation.keys()) {
      const other = this.#rows.get(pivot);
      const factor = row.get(pivot);
      if (other !== undefined && factor !== undefined) this.#subtract(row, other, factor);
    }
    const [first] = row;
    if (first === undefined) return [];
    const [pivot, value] = first;
    const scale = this.#inverse(value);
    for (const [wire, each] of row) row.set(wire, (each * scale) % this.#prime);
    const changed = [pivot];
    for (const owner of [...(this.#users.get(pivot) ?? [])]) {
      const other = this.#rows.get(owner);
      const factor = other?.get(pivot);
      if (other === undefined || factor === undefined) continue;
      this.#subtract(other, row, factor, owner);
      changed.push(owner);
    }
    this.#rows.set(pivot, row);
    for (const wire of row.keys()) this.#use(wire, pivot);
    return changed.filter((owner) => this.#rows.get(owner)?.size === 1);
  }

  /**
   * Takes a wire out of all equations, as it is decided.
   *
   * @returns Wires that are alone in one now.
   */
  remove(wire: number): readonly number[] {
    const own = this.#rows.get(wire);
    const owners = [...(this.#users.get(wire) ?? [])].filter((owner) => owner !== wire);
    this.#users.delete(wire);
    for (const owner of owners) this.#rows.get(owner)?.delete(wire);
    const alone = owners.filter((owner) => this.#rows.get(owner)?.size === 1);
    if (own === undefined) return alone;
    this.#rows.delete(wire);
    for (const each of own.keys()) this.#users.get(each)?.delete(wire);
    own.delete(wire);
    return [...alone, ...this.add(own)];
  }

  /** row - factor * other, where `other` has 1 at its own wire. */
  #subtract(row: LinearRow, other: LinearRow, factor: bigint, owner?: number): void {
    for (const [wire, value] of other) {
      const left = ((((row.get(wire) ?? 0n) - factor * value) % this.#prime) + this.#prime) % this.#prime;
      if (left === 0n) {
        row.delete(wire);
        if (owner !== undefined) this.#users.get(wire)?.delete(owner);
      } else {
        row.set(wire, left);
        if (owner !== undefined) this.#use(wire, owner);
      }
    }
  }

  #use(wire: number, owner: number): void {
    const users = this.#users.get(wire);
    if (users === undefined) this.#users.set(wire, new Set([owner]));
    else users.add(owner);
  }
}
