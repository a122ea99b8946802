import type { NetworkReport, NetworkStatement } from "../types/Network.ts";
import type { ChangeCause } from "./ChangeCause.ts";

type Pair = { was?: NetworkStatement; is?: NetworkStatement };

/**
 * Why the standing lent by the network of trust changed between two blocks, as far as those who speak of the account and the
 * fraud signals that name it tell; in the order of the statements.
 */
export function networkCauses(before: NetworkReport, after: NetworkReport): ChangeCause[] {
  const pairs = new Map<string, Pair>();
  const pairOf = ({ kind, by }: NetworkStatement): Pair => {
    const pair = pairs.get(`${kind} ${by}`) ?? {};
    pairs.set(`${kind} ${by}`, pair);
    return pair;
  };
  for (const statement of before.statements) pairOf(statement).was = statement;
  for (const statement of after.statements) pairOf(statement).is = statement;
  const told = new Set<string>();
  const causes = [...pairs.values()].flatMap((pair) => [...saidCauses(pair), ...speakerCauses(pair, told)]);
  if (before.cap === after.cap) return causes;
  const signals = after.signals.map(({ kind }) => kind);
  return [...causes, { kind: "network-cap", from: before.cap, to: after.cap, signals }];
}

function saidCauses({ was, is }: Pair): ChangeCause[] {
  const [from, to] = [countedStrength(was), countedStrength(is)];
  const statement = is ?? was;
  if (statement === undefined || from === to) return [];
  return [{ kind: "statement", statement: statement.kind, by: statement.by, from, to }];
}

/** What changed about somebody who spoke before and after, once for each. */
function speakerCauses({ was, is }: Pair, told: Set<string>): ChangeCause[] {
  if (was === undefined || is === undefined || told.has(is.by)) return [];
  told.add(is.by);
  const changes = [
    { kind: "voucher-verification", from: was.verification, to: is.verification },
    { kind: "voucher-standing", from: was.standing, to: is.standing },
  ] as const;
  return changes.filter(({ from, to }) => from !== to).map((change) => ({ ...change, voucher: is.by }));
}

function countedStrength(statement: NetworkStatement | undefined): number {
  return statement?.flaw === null ? statement.strength : 0;
}
