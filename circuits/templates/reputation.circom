pragma circom 2.2.0;

include "lib/badge-mask.circom";
include "lib/identity-commitment.circom";
include "lib/non-zero.circom";
include "lib/packed-components.circom";
include "lib/poseidon-tree-membership.circom";
include "lib/score-claim.circom";
include "lib/slim-poseidon.circom";

// What the prover may claim: "I know the secret behind a profile of this epoch's tree. By the formula in the statement,
// that profile's weighted sum reaches the threshold and no component is below its minimum. It holds every badge of the
// mask. The nullifier is the only one that I have in this scope. I say so to this message." Which profile it is, its
// score, its components and its other badges stay hidden.
//
// Public signals, in the order in which the verifier takes them:
//   0 nullifier  Poseidon3(NULLIFIER_DOMAIN, scope, secret): one per identity and scope
//   1 root       of the profile tree; not 0
//   2 statement  168 bits from the lowest up: six weights of 14, threshold of 24, six minima of 10
//   3 badgeMask  bit i claims a badge of type i
//   4 scope      where the nullifier is the only one
//   5 message    whom the proof is for
//
// Preconditions that the circuit does not enforce, and who does (contracts/ReputationRegistry.sol):
//   root is an epoch's root, and the epoch is in use          verifyReputation takes the root it stored for the epoch
//   leaves of that root are true: one for each passport, its  postEpoch asks for a quorum of attesters; anybody can
//     components by the formula, its badges at the block        compute the root again from public events
//   statement is the formula's weights, the tier's bound and  verifyReputation builds it by statementOf
//     the minima claimed
//   scope binds chain, contract and epoch                     verifyReputation computes it by scopeOf
//   message is the account that the tier is recorded for      verifyReputation computes it by messageOf
//   nullifier was not used before                             verifyReputation stores it
//   public signals are below the field's order                verifyReputation rejects others (so does the verifier)
//
// Two passports may carry one commitment: whoever knows its secret can open either, but has one nullifier for both.
// The passport's id is whatever the leaf says, of 160 bits or not: leaves that name no passport are challenged.
template Reputation(ARITY, DEPTH, BADGE_BITS) {
    // The ASCII bytes of "aura.reputation.v1", big-endian.
    var NULLIFIER_DOMAIN = 0x617572612e72657075746174696f6e2e7631;

    signal input secret;
    signal input passportId;
    signal input components[6]; // humanity, badges, social, on-chain, network, temporal
    signal input badgeSet;
    signal input children[DEPTH][ARITY];

    signal input root;
    signal input statement;
    signal input badgeMask;
    signal input scope;
    signal input message;
    signal output nullifier;

    signal commitment <== IdentityCommitment()(secret);
    signal packedComponents <== PackedComponents()(components);
    signal leaf <== SlimPoseidon(4)([passportId, commitment, packedComponents, badgeSet]);
    signal computedRoot <== PoseidonTreeMembership(ARITY, DEPTH)(leaf, children);
    root === computedRoot;

    // Zero is what an epoch that does not exist has for a root.
    NonZero()(root);

    ScoreClaim()(components, statement);
    BadgeMask(BADGE_BITS)(badgeSet, badgeMask);

    nullifier <== SlimPoseidon(3)([NULLIFIER_DOMAIN, scope, secret]);

    // The message decides nothing else. A square would leave its negative possible; the nullifier is never 0.
    signal boundMessage <== message * nullifier;
}
