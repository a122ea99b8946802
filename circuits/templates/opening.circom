pragma circom 2.2.0;

include "lib/non-zero.circom";
include "lib/poseidon-tree-place.circom";
include "lib/slim-poseidon.circom";

// What the prover may claim: "At this index of this profile tree stands the leaf of this passport id, commitment,
// components and badge set. I show it for this challenger." Nothing is secret: the proof stands for hashing on the chain.
//
// Public signals, in the order in which the verifier takes them:
//   0 root        of the profile tree; not 0
//   1 index       place of the leaf, below ARITY ^ DEPTH
//   2 passportId  as in the leaf
//   3 commitment  as in the leaf
//   4 components  as in the leaf, packed
//   5 badgeSet    as in the leaf
//   6 challenger  whom the proof is for
//
// Values need not be those of an honest leaf: a component of 1001, a badge set of 250 bits, an id of no passport can be
// opened just like any other, for that is what a challenge has to show.
//
// Preconditions that the circuit does not enforce, and who does (contracts/LeafJudge.sol):
//   root is that of the epoch challenged          the registry passes it to contradicts
//   challenger is the account that is credited    the registry passes its caller
//   the leaf is false                             contradicts compares it with passports, badges and ranges
//   public signals are below the field's order    contradicts rejects others (so does the verifier)
//
// An empty place, 0, has no opening: nobody knows inputs that hash to 0.
template Opening(ARITY, DEPTH) {
    signal input children[DEPTH][ARITY];

    signal input root;
    signal input index;
    signal input passportId;
    signal input commitment;
    signal input components;
    signal input badgeSet;
    signal input challenger;

    signal leaf <== SlimPoseidon(4)([passportId, commitment, components, badgeSet]);
    signal computedRoot <== PoseidonTreePlace(ARITY, DEPTH)(leaf, index, children);
    root === computedRoot;
    NonZero()(root);

    // The challenger decides nothing else. A square would leave its negative possible; the root is not 0.
    signal boundChallenger <== challenger * root;
}
