import { membershipCircuit } from "../circuits/membershipCircuit.ts";
import type { MemberPath } from "./memberPath.ts";

/** The circuit for a path: as deep as it is long. A group of one has no siblings, and the smallest is of depth 1. */
export function pathCircuit({ siblings }: Pick<MemberPath, "siblings">): {
  circuit: ReturnType<typeof membershipCircuit>;
  depth: number;
} {
  const depth = Math.max(siblings.length, 1);
  return { circuit: membershipCircuit(depth), depth };
}
