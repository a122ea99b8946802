import { PathMismatchError } from "../../errors/proof.ts";
import { hashChildren } from "../../reputation/hashChildren.ts";
import { TREE_ARITY, TREE_DEPTH } from "../../reputation/profileTreeShape.ts";
import { assertInteger } from "../../utils/assertInteger.ts";
import { assertUint } from "../../utils/assertUint.ts";
import { FIELD_ORDER } from "../../utils/field.ts";
import { poseidon } from "../../utils/poseidon/poseidon.ts";
import type { OpeningInput } from "./OpeningInput.ts";

/**
 * Lets an opening pass that the circuit can prove: the leaf stands at its index below the root.
 *
 * @throws ValueOutOfRangeError when the index is not below 8^8, or a part of the leaf is no field element.
 * @throws PathMismatchError when something else stands at the index.
 * @example
 * const scored = scoreProfiles(profiles, { timestamp });
 * const tree = buildProfileTree(profileLeaves(scored));
 * const { children, root } = profileProof(tree, opening.index);
 * checkOpening({ opening, children, root });
 */
export function checkOpening({
  opening,
  children,
  root,
}: Pick<OpeningInput, "opening" | "children" | "root">): void {
  const { index, passportId, commitment, components, badgeSet } = opening;
  assertInteger("leaf index", index, { min: 0, max: TREE_ARITY ** TREE_DEPTH - 1 });
  for (const [name, part] of Object.entries({ passportId, commitment, components, badgeSet })) {
    assertUint(name, part, FIELD_ORDER - 1n);
  }
  let node = poseidon([passportId, commitment, components, badgeSet]);
  children.forEach((nodes, level) => {
    const place = Math.floor(index / TREE_ARITY ** level) % TREE_ARITY;
    const there = nodes[place];
    if (there !== node) throw new PathMismatchError({ expected: there ?? 0n, actual: node });
    node = hashChildren(nodes);
  });
  if (node !== root) throw new PathMismatchError({ expected: root, actual: node });
}
