/** Numbers in groups that can be joined; each begins alone. */
export type DisjointSets = {
  join(one: number, other: number): void;
  /** The groups of at least `min` members, members rising, by their least member. */
  groups(min: number): number[][];
};

export function disjointSets(size: number): DisjointSets {
  const parents = Uint32Array.from({ length: size }, (_, number) => number);
  const rootOf = (number: number): number => {
    let root = number;
    while (parents[root] !== root) {
      // Halving the path keeps later searches short.
      const parent = parents[root] as number;
      parents[root] = parents[parent] as number;
      root = parents[root] as number;
    }
    return root;
  };
  return {
    join: (one, other) => {
      const [root, otherRoot] = [rootOf(one), rootOf(other)];
      // The least member is the root, so that the order of joining is of no matter.
      parents[Math.max(root, otherRoot)] = Math.min(root, otherRoot);
    },
    groups: (min) => {
      const byRoot = new Map<number, number[]>();
      for (let number = 0; number < size; number++) {
        const root = rootOf(number);
        const group = byRoot.get(root);
        if (group === undefined) byRoot.set(root, [number]);
        else group.push(number);
      }
      return [...byRoot.values()].filter((group) => group.length >= min);
    },
  };
}
