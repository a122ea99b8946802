pragma circom 2.2.0;

include "circomlib/circuits/montgomery.circom";

// (2 * s + 2^251 + 1) * point, for s of 251 bits below the order of the subgroup, lowest bit first.
//
// The point is in Montgomery form, in the subgroup, and not its identity. Bits are proven 0 or 1 by the caller.
//
// Six constraints a bit where circomlib's EscalarMulAny takes nine: every bit adds the point or its negative, which costs
// one constraint instead of a choice between two sums, and 2 * sum + point is taken as (sum + point) + sum, for which the
// ordinate in between is not needed. The price is the odd factor: it starts at 2 and becomes 2 * factor +- 1 with each bit.
//
// Why it is sound: the formulas are incomplete, so each case in which a slope could be free must be ruled out. The factor
// after i bits is between 2^i + 1 and 3 * 2^i - 1, and odd after the first.
// - sum + point: a free slope needs equal points. Then the factor is 1 or -1 modulo the order, but order +- 1 are even,
//   and the next such numbers, 2 * order +- 1, are above 3 * 2^250.
// - (sum + point) + sum: equal abscissas mean that point is the identity, which it is not, or that the new sum is. Then
//   twice the old ordinate would have to be 0, which no point of odd order has: there is no solution. That happens for
//   three numbers s and no others: where the factor is the order after 250 bits (two) or three times it after 251 (one).
template SignedMultiple() {
    var N = 251;
    var A = 168698;

    signal input bits[N];
    signal input point[2];
    signal output out[2];

    signal sum[N + 1][2];
    signal added[N]; // ordinate of the point, or of its negative
    signal slope[N][2];
    signal slopeSquared[N][2];
    signal between[N]; // abscissa of sum + point

    sum[0] <== MontgomeryDouble()(point);
    for (var i = 0; i < N; i++) {
        added[i] <== (2 * bits[N - 1 - i] - 1) * point[1];

        // Safe: constrained on the next line; the divisor is not 0, see above.
        slope[i][0] <-- (sum[i][1] - added[i]) / (sum[i][0] - point[0]);
        slope[i][0] * (sum[i][0] - point[0]) === sum[i][1] - added[i];
        slopeSquared[i][0] <== slope[i][0] * slope[i][0];
        between[i] <== slopeSquared[i][0] - A - sum[i][0] - point[0];

        // The ordinate in between is slope[0] * (sum.u - between) - sum.v.
        // Safe: constrained on the next line; where the divisor is 0, there is no solution.
        slope[i][1] <-- 2 * sum[i][1] / (sum[i][0] - between[i]) - slope[i][0];
        (slope[i][0] + slope[i][1]) * (sum[i][0] - between[i]) === 2 * sum[i][1];
        slopeSquared[i][1] <== slope[i][1] * slope[i][1];
        sum[i + 1][0] <== slopeSquared[i][1] - A - sum[i][0] - between[i];
        sum[i + 1][1] <== slope[i][1] * (sum[i][0] - sum[i + 1][0]) - sum[i][1];
    }
    out <== sum[N];
}
