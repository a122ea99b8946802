pragma circom 2.2.0;

include "circomlib/circuits/escalarmulfix.circom";
include "babyjubjub.circom";
include "bounded-bits.circom";

// An identity's public key, secret * Base8 on BabyJubJub, and the secret's bits, lowest first.
//
// The secret is proven below the order of the subgroup: with secret and secret + order both possible, one identity
// would have several nullifiers. The bits of that check feed the multiplication.
template IdentityKey() {
    signal input secret;
    signal output publicKey[2];
    signal output bits[251];

    bits <== BoundedBits(251, subgroupOrder() - 1)(secret);
    publicKey <== EscalarMulFix(251, base8())(bits);
}
