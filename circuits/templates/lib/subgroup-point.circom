pragma circom 2.2.0;

include "circomlib/circuits/montgomery.circom";

// Eight times a point given in Montgomery form: a point of BabyJubJub's subgroup of prime order that is not its identity.
//
// The curve has 8 * order points. Eight times any of them is in the subgroup; that is all of the check, and multiplying
// by the order is spared. A point of order 1 has no Montgomery form; one of order 2, 4 or 8 becomes (0, 0) before the
// last doubling at the latest, whose slope is 1 / 0 and does not exist. Other points with v = 0 the curve does not have.
template SubgroupPoint() {
    var A = 168698;

    signal input eighth[2];
    signal output out[2];

    // v^2 = u^3 + A * u^2 + u
    signal uSquared <== eighth[0] * eighth[0];
    signal vSquared <== eighth[1] * eighth[1];
    vSquared === eighth[0] * (uSquared + A * eighth[0] + 1);

    signal twice[2] <== MontgomeryDouble()(eighth);
    signal fourTimes[2] <== MontgomeryDouble()(twice);
    out <== MontgomeryDouble()(fourTimes);
}
