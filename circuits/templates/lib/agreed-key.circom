pragma circom 2.2.0;

include "circomlib/circuits/montgomery.circom";
include "non-zero.circom";
include "signed-multiple.circom";
include "subgroup-point.circom";

// Key agreement of Diffie and Hellman between a secret and somebody else's public key, such that both get the same.
//
// SignedMultiple multiplies by odd factors only. So the two agree by e = 2 * secret + 2^251 + 1 instead of the secret: the
// public side of that, e * Base8 = 2 * key + (2^251 + 1) * Base8, follows from the public key without the secret, and
// e * (e' * Base8) is the same from both sides. It is never the identity: no e proven is 0 modulo the order.
//
// Gives the abscissas, in Edwards form, of the other's key and of the shared point. In the subgroup an abscissa has one
// point: (x, -y) is the negative of (x, y) plus the point of order 2, which is outside.
template AgreedKey() {
    // (2^251 + 1) * Base8 in Montgomery form; the tests compute it again.
    var OFFSET[2] = [
        17073789487744287039217505117135225851045375812894256913958746459647649011815,
        9514258120604450783709566245951012860808797746935942563280460500935729576421
    ];

    signal input bits[251];
    signal input otherEighth[2]; // an eighth of the other's public key, in Montgomery form
    signal output otherX;
    signal output sharedX;

    signal other[2] <== SubgroupPoint()(otherEighth);
    // Safe: constrained on the next line; v is 0 for no point of odd order.
    otherX <-- other[0] / other[1];
    otherX * other[1] === other[0];

    signal doubled[2] <== MontgomeryDouble()(other);
    // Equal points would leave the slope of their sum free.
    NonZero()(doubled[0] - OFFSET[0]);
    signal base[2] <== MontgomeryAdd()(doubled, OFFSET);

    signal shared[2] <== SignedMultiple()(bits, base);
    // Safe: as above.
    sharedX <-- shared[0] / shared[1];
    sharedX * shared[1] === shared[0];
}
