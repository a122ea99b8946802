pragma circom 2.2.0;

include "circomlib/circuits/escalarmulfix.circom";
include "babyjubjub.circom";
include "bounded-bits.circom";
include "slim-poseidon.circom";

// Commitment of an identity in Semaphore v4's form: Poseidon2 of secret * Base8 on BabyJubJub.
//
// The secret is proven below the order of the subgroup: with secret and secret + order both possible, one identity
// would have several nullifiers. The bits of that check feed the multiplication.
template IdentityCommitment() {
    signal input secret;
    signal output commitment;

    signal bits[251] <== BoundedBits(251, subgroupOrder() - 1)(secret);
    signal publicKey[2] <== EscalarMulFix(251, base8())(bits);
    commitment <== SlimPoseidon(2)(publicKey);
}
