pragma circom 2.2.0;

include "circomlib/circuits/escalarmulfix.circom";
include "bounded-bits.circom";
include "slim-poseidon.circom";

// Commitment of an identity in Semaphore v4's form: Poseidon2 of secret * Base8 on BabyJubJub.
//
// The secret is proven below the order of the subgroup: with secret and secret + order both possible, one identity
// would have several nullifiers. The bits of that check feed the multiplication.
template IdentityCommitment() {
    var SUBGROUP_ORDER = 2736030358979909402780800718157159386076813972158567259200215660948447373041;
    var BASE8[2] = [
        5299619240641551281634865583518297030282874472190772894086521144482721001553,
        16950150798460657717958625567821834550301663161624707787222815936182638968203
    ];

    signal input secret;
    signal output commitment;

    signal bits[251] <== BoundedBits(251, SUBGROUP_ORDER - 1)(secret);
    signal publicKey[2] <== EscalarMulFix(251, BASE8)(bits);
    commitment <== SlimPoseidon(2)(publicKey);
}
