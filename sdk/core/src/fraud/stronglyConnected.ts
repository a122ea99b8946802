/** Edges in compressed rows: those of node i are `targets[starts[i]]` to `targets[starts[i + 1] - 1]`. */
export type Rows = { readonly starts: Uint32Array; readonly targets: Uint32Array };

/**
 * Groups of nodes that reach each other (Tarjan's algorithm, without recursion, linear in edges). Nodes that are left
 * out are walked past neither.
 *
 * @param leftOut 1 for nodes to leave out.
 * @returns Every group of at least `min` nodes, nodes rising, by their least node.
 */
export function stronglyConnected({ starts, targets }: Rows, leftOut: Uint8Array, min: number): number[][] {
  const size = leftOut.length;
  const order = new Uint32Array(size);
  const lowest = new Uint32Array(size);
  const onStack = new Uint8Array(size);
  const next = starts.slice(0, size);
  const stack: number[] = [];
  const path: number[] = [];
  const groups: number[][] = [];
  let visited = 0;
  const enter = (node: number): void => {
    visited += 1;
    order[node] = lowest[node] = visited;
    onStack[node] = 1;
    stack.push(node);
    path.push(node);
  };
  const leave = (node: number): void => {
    path.pop();
    const parent = path.at(-1);
    if (parent !== undefined) lowest[parent] = Math.min(lowest[parent] as number, lowest[node] as number);
    if (lowest[node] !== order[node]) return;
    const group = stack.splice(stack.lastIndexOf(node));
    for (const member of group) onStack[member] = 0;
    if (group.length >= min) groups.push(group.sort((one, other) => one - other));
  };
  for (let root = 0; root < size; root++) {
    if (order[root] !== 0 || leftOut[root] === 1) continue;
    enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const edge = next[node] as number;
      if (edge === starts[node + 1]) {
        leave(node);
        continue;
      }
      next[node] = edge + 1;
      const target = targets[edge] as number;
      if (leftOut[target] === 1) continue;
      if (order[target] === 0) enter(target);
      else if (onStack[target] === 1) {
        lowest[node] = Math.min(lowest[node] as number, order[target] as number);
      }
    }
  }
  return groups.sort(([one = 0], [other = 0]) => one - other);
}
