/**
 * Numbers that a seed determines: mulberry32, whose whole state is one number of 32 bits.
 *
 * @example
 * const random = new Random(7);
 * random.pick(["a", "b"]);
 */
export class Random {
  #state: number;

  /** @param seed 0 to 2^32 - 1; also a `state` to go on from. */
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** What the next numbers follow from. */
  get state(): number {
    return this.#state;
  }

  /** The next 32 bits. */
  bits(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** An integer from `least` to `most`, both included. */
  int(least: number, most: number): number {
    return least + Math.floor((this.bits() / 2 ** 32) * (most - least + 1));
  }

  /** True once in so many times. */
  once(times: number): boolean {
    return this.int(1, times) === 1;
  }

  /** An integer of so many bits. */
  bigint(bits: number): bigint {
    let value = 0n;
    for (let taken = 0; taken < bits; taken += 32) value = (value << 32n) | BigInt(this.bits());
    return BigInt.asUintN(bits, value);
  }

  /** An integer of so many bits, which is often nothing or the largest one. */
  amount(bits: number): bigint {
    const kind = this.int(0, 5);
    if (kind === 0) return 0n;
    if (kind === 1) return 2n ** BigInt(bits) - 1n;
    return kind === 2 ? this.bigint(bits) : this.bigint(Math.min(bits, 10));
  }

  /** One of a list; undefined of an empty one. */
  pick<Item>(list: readonly Item[]): Item | undefined {
    return list[this.int(0, list.length - 1)];
  }

  /** One of a list that is known to hold something. */
  choose<Item>(list: readonly [Item, ...Item[]]): Item {
    return list[this.int(0, list.length - 1)] ?? list[0];
  }

  /** Up to `most` different ones of a list, in any order. */
  some<Item>(list: readonly Item[], most: number): Item[] {
    const rest = [...list];
    const taken: Item[] = [];
    while (taken.length < most && rest.length > 0) {
      const place = this.int(0, rest.length - 1);
      taken.push(...rest.splice(place, 1, ...rest.slice(-1)));
      rest.pop();
    }
    return taken;
  }
}
