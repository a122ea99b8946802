pragma circom 2.2.0;

include "babyjub-points.circom";
include "bounded-bits.circom";
include "canonical-bits.circom";
include "fixed-base-sum.circom";
include "montgomery-sum.circom";
include "slim-poseidon.circom";
include "variable-base-sum.circom";

// Verifies an EdDSA-Poseidon signature as circomlibjs makes and verifies them: S * Base8 = R8 + hash * 8 * key, with the
// hash of (R8, key, message). Strict: the key is on the curve and not of small order, S is below the subgroup's order,
// the hash has one form in bits. R8 is compared with S * Base8 - hash * 8 * key, hence on the curve and in the subgroup.
//
// Why the incomplete additions are sound. Sums begin with a multiple of offsetPoint(), which never leaves them until the
// last subtraction. Were what is added equal or opposite to such a sum (or minus twice it, in VariableBaseSum), then that
// multiple of the offset, not 0, would be a known multiple of Base8 and of the key. Nobody knows one of Base8, nor hence
// of a key whose secret somebody knows. Who picks a key so as to know one has no secret for it, and can forge for that
// key only. In the last subtraction, equal points would give 0, for which the formula has no solution; opposite ones
// would say the same of twice the multiple.
//
// A part of small order that a key may have is multiplied away; which keys are an issuer's is the caller's business.
template EdDSAPoseidon() {
    var A = 168700;
    var D = 168696;
    var SUBGROUP_ORDER = 2736030358979909402780800718157159386076813972158567259200215660948447373041;
    var BASE8[2] = [
        5299619240641551281634865583518297030282874472190772894086521144482721001553,
        16950150798460657717958625567821834550301663161624707787222815936182638968203
    ];

    signal input key[2];
    signal input R8[2];
    signal input S;
    signal input message;

    // Twice the key and four times it; a point's own squares give its double, as both sides of the curve's equation do.
    signal point[3][2];
    signal squares[2][3]; // x^2, y^2, x * y
    point[0] <== key;
    for (var i = 0; i < 2; i++) {
        squares[i][0] <== point[i][0] * point[i][0];
        squares[i][1] <== point[i][1] * point[i][1];
        squares[i][2] <== point[i][0] * point[i][1];
        if (i == 0) {
            A * squares[0][0] + squares[0][1] - 1 === D * squares[0][0] * squares[0][1];
        }
        // Safe: constrained on the two lines below; neither divisor is 0 for a point of the curve, as A is a square and
        // D is not.
        point[i + 1][0] <-- 2 * squares[i][2] / (A * squares[i][0] + squares[i][1]);
        point[i + 1][1] <-- (squares[i][1] - A * squares[i][0]) / (2 - A * squares[i][0] - squares[i][1]);
        point[i + 1][0] * (A * squares[i][0] + squares[i][1]) === 2 * squares[i][2];
        point[i + 1][1] * (2 - A * squares[i][0] - squares[i][1]) === squares[i][1] - A * squares[i][0];
    }

    // In Montgomery form. Four times the key has x = 0 just where eight times the key is 0: such a key is refused.
    signal fourfold[2];
    // Safe: constrained on the next line.
    signal xInverse <-- point[2][0] == 0 ? 0 : 1 / point[2][0];
    point[2][0] * xInverse === 1;
    // Safe: constrained on the next line, where y is not 1, as x is not 0.
    fourfold[0] <-- (1 + point[2][1]) / (1 - point[2][1]);
    fourfold[0] * (1 - point[2][1]) === 1 + point[2][1];
    fourfold[1] <== fourfold[0] * xInverse;

    signal hash <== SlimPoseidon(5)([R8[0], R8[1], key[0], key[1], message]);
    signal hashBits[254] <== CanonicalBits()(hash);
    signal responseBits[251] <== BoundedBits(251, SUBGROUP_ORDER - 1)(S);

    // S * Base8 + 2^254 * offset + 4 * key, less 2^254 * offset + (2 * hash + 1) * 4 * key.
    signal response[2] <== FixedBaseSum(251, offsetPointDoubled254Times(), BASE8)(responseBits);
    signal responseAndKey[2] <== MontgomerySum()(response, fourfold);
    signal challenge[2] <== VariableBaseSum(254, offsetPoint())(hashBits, fourfold);
    signal commitment[2] <== MontgomerySum()(responseAndKey, [challenge[0], -challenge[1]]);

    // Back in Edwards form: x = u / v, y = (u - 1) / (u + 1). Neither divisor is 0 in the subgroup, 0 itself left out.
    R8[0] * commitment[1] === commitment[0];
    R8[1] * (commitment[0] + 1) === commitment[0] - 1;
}
