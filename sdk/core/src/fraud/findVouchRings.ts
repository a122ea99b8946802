import { buildVouchGraph, type VouchGraph } from "../trust/buildVouchGraph.ts";
import type { FraudParameters } from "../types/FraudParameters.ts";
import type { FraudSignal } from "../types/FraudSignal.ts";
import type { FraudInput } from "./FraudInput.ts";
import { fraudParametersV1 } from "./fraudParameters.v1.ts";
import { holderTable, lowerCase, type HolderTable } from "./holderTable.ts";
import { meanSeverity } from "./severity.ts";
import { stronglyConnected } from "./stronglyConnected.ts";

const WHOLE = 10_000;
const AT_THRESHOLD = 500;

/**
 * Groups of accounts that vouch for each other in circles, without verified people among them, and get hardly anything
 * from outside. Linear in vouches.
 *
 * @throws InvalidFraudInputError naming a field of the data.
 * @throws ValueOutOfRangeError when a vouch's weight is not an integer from 1 to 10,000.
 * @example
 * const rings = findVouchRings({ holders, vouches });
 */
export function findVouchRings(
  { holders, vouches = [] }: Pick<FraudInput, "holders" | "vouches">,
  { vouchRing }: Pick<FraudParameters, "vouchRing"> = fraudParametersV1,
): FraudSignal[] {
  const table = holderTable(holders);
  vouches.forEach(({ voucher, account }, index) => {
    lowerCase(voucher, () => `vouches[${index}].voucher`);
    lowerCase(account, () => `vouches[${index}].account`);
  });
  const graph = buildVouchGraph(table.addresses, vouches);
  const anchored = anchoredAccounts(graph, table, vouchRing);
  // Without anybody who can be relied on there is no outside to be cut off from.
  if (!anchored.includes(1)) return [];
  const groups = stronglyConnected(graph, anchored, vouchRing.minAccounts);
  return flowsInto(graph, groups, table.size).flatMap((flow, index): FraudSignal[] => {
    const group = groups[index] as number[];
    const outsideShare = Math.floor((WHOLE * flow.outside) / (flow.inside + flow.outside));
    if (outsideShare > vouchRing.maxOutsideShare) return [];
    const density = Math.floor((WHOLE * flow.vouches) / (group.length * (group.length - 1)));
    const isolation =
      vouchRing.maxOutsideShare === 0
        ? 2 * AT_THRESHOLD
        : 2 * AT_THRESHOLD - Math.floor((AT_THRESHOLD * outsideShare) / vouchRing.maxOutsideShare);
    const severity = meanSeverity(isolation, AT_THRESHOLD + Math.floor((AT_THRESHOLD * density) / WHOLE));
    const evidence = { vouches: flow.vouches, density, outsideShare };
    return [{ kind: "vouch-ring", accounts: table.named(group), severity, evidence }];
  });
}

/** Verified people, and again and again those whom enough of the anchored vouch for: 1 for each of them. */
function anchoredAccounts(
  { starts, targets }: VouchGraph,
  { size, verification }: HolderTable,
  { minVerification, anchors }: FraudParameters["vouchRing"],
): Uint8Array {
  const anchored = Uint8Array.from(verification, (score) => Number(score >= minVerification));
  const support = new Uint32Array(size);
  const queue = Array.from(anchored.keys()).filter((account) => anchored[account] === 1);
  for (let account = queue.pop(); account !== undefined; account = queue.pop()) {
    const end = starts[account + 1] as number;
    for (let edge = starts[account] as number; edge < end; edge++) {
      const target = targets[edge] as number;
      const count = (support[target] as number) + 1;
      support[target] = count;
      if (count < anchors || anchored[target] === 1) continue;
      anchored[target] = 1;
      queue.push(target);
    }
  }
  return anchored;
}

type Flow = { inside: number; outside: number; vouches: number };

/** What each group is given, in basis points of what each voucher gives: weights alone say nothing. */
function flowsInto(
  { starts, targets, weights, sums }: VouchGraph,
  groups: readonly (readonly number[])[],
  size: number,
): Flow[] {
  const flows = groups.map((): Flow => ({ inside: 0, outside: 0, vouches: 0 }));
  const groupOf = new Int32Array(size).fill(-1);
  groups.forEach((group, index) => group.forEach((member) => (groupOf[member] = index)));
  for (let voucher = 0; voucher < size; voucher++) {
    const end = starts[voucher + 1] as number;
    for (let edge = starts[voucher] as number; edge < end; edge++) {
      const flow = flows[groupOf[targets[edge] as number] as number];
      if (flow === undefined) continue;
      const share = Math.floor((WHOLE * (weights[edge] as number)) / (sums[voucher] as number));
      if (groupOf[voucher] === groupOf[targets[edge] as number]) {
        flow.inside += share;
        flow.vouches += 1;
      } else flow.outside += share;
    }
  }
  return flows;
}
