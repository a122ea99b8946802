pragma circom 2.2.0;

include "circomlib/circuits/bitify.circom";
include "lib/agreed-key.circom";
include "lib/binary-tree-membership.circom";
include "lib/identity-key.circom";
include "lib/non-zero.circom";
include "lib/slim-poseidon.circom";

// What the prover may claim: "I hold a passport of this group. The tag is the one that stands for me and one other person,
// whichever of us two makes it, and nobody else can make it. The side says that it is me, not the other, who makes it. I
// have signalled fewer times than the quota in this epoch before. I say so to this message." Who the two are stays hidden.
//
// Public signals, in the order in which the verifier takes them:
//   0 tag        Poseidon5(TAG_DOMAIN, scope, shared.x, own.x + other.x, own.x * other.x): the same from both sides and
//                  in every epoch, another one in another scope
//   1 side       Poseidon3(SIDE_DOMAIN, tag, secret): one for each of the two
//   2 nullifier  Poseidon5(NULLIFIER_DOMAIN, scope, epoch, index, secret): one for each of the quota's uses
//   3 root       of the group's tree; not 0
//   4 depth      of that tree: every leaf is so many levels below the root; 1 to MAX_DEPTH
//   5 epoch      of the quota
//   6 quota      how many signals an identity has in an epoch
//   7 scope      what binds tags and nullifiers to one deployment
//   8 message    what the proof is for
//
// Preconditions that the circuit does not enforce, and who does (the gateway that matches signals):
//   root is the group's, current or in its grace, and depth   it reads both from the passport contract, never from the
//     is its tree's                                             prover
//   leaves are commitments of passports, or 0, all at depth   the passport contract appends only at the bottom, one leaf
//                                                               for each passport; empty subtrees are the usual hashes
//   epoch is the present one, quota the one that holds,       it computes all three itself
//     scope this deployment's
//   nullifier was not used before                             it stores it with every signal it accepts
//   two signals are mutual where tags agree and sides differ  it matches by both; a repeated tag and side is no match
//   nobody learns which tags were sent                        it shows no tag: each of the two can compute theirs, and
//                                                               would see whether the other has signalled
//   message is the hash of the request                        it computes it
//   public signals are below the field's order                it rejects others (so does the verifier)
//
// The other need not hold a passport, nor even know of the key used: whoever cannot prove membership cannot answer, so
// that such a signal only wastes one of the quota.
template Signal(MAX_DEPTH, INDEX_BITS) {
    // ASCII bytes, big-endian.
    var TAG_DOMAIN = 0x617572612e7369676e616c2e7461672e7631; // "aura.signal.tag.v1"
    var SIDE_DOMAIN = 0x617572612e7369676e616c2e736964652e7631; // "aura.signal.side.v1"
    var NULLIFIER_DOMAIN = 0x617572612e7369676e616c2e6e756c6c69666965722e7631; // "aura.signal.nullifier.v1"

    signal input secret;
    signal input otherEighth[2]; // an eighth of the other's public key, in Montgomery form
    signal input index; // of this use of the quota, from 0
    signal input children[MAX_DEPTH][2];

    signal input root;
    signal input depth;
    signal input epoch;
    signal input quota;
    signal input scope;
    signal input message;
    signal output tag;
    signal output side;
    signal output nullifier;

    signal (publicKey[2], bits[251]) <== IdentityKey()(secret);
    signal commitment <== SlimPoseidon(2)(publicKey);
    signal computedRoot <== BinaryTreeMembership(MAX_DEPTH)(commitment, depth, children);
    root === computedRoot;
    NonZero()(root);

    signal (otherX, sharedX) <== AgreedKey()(bits, otherEighth);
    // Nobody signals themselves.
    NonZero()(publicKey[0] - otherX);

    // Sum and product name the two without their order. Both keys in the tag: somebody who is told the shared point could
    // else find a key with which his own secret leads to it, and answer in the other's place.
    signal product <== publicKey[0] * otherX;
    tag <== SlimPoseidon(5)([TAG_DOMAIN, scope, sharedX, publicKey[0] + otherX, product]);
    side <== SlimPoseidon(3)([SIDE_DOMAIN, tag, secret]);

    // Both are small, so that index < quota holds for the numbers themselves.
    signal indexBits[INDEX_BITS] <== Num2Bits(INDEX_BITS)(index);
    signal restBits[INDEX_BITS] <== Num2Bits(INDEX_BITS)(quota - 1 - index);
    nullifier <== SlimPoseidon(5)([NULLIFIER_DOMAIN, scope, epoch, index, secret]);

    // The message decides nothing else. A square would leave its negative possible; the nullifier is never 0.
    signal boundMessage <== message * nullifier;
}
