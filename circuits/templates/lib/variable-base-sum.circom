pragma circom 2.2.0;

include "babyjub-points.circom";
include "montgomery-sum.circom";

// 2^N * START + (2 * number + 1) * base in Montgomery form, for a number of N bits and a base that is a signal; START is
// a constant in Edwards form.
//
// Six constraints a bit: the sum becomes twice itself plus or minus the base, as (sum + base) + sum, whose middle needs
// no second coordinate. It starts at START + base. Signs add up to 2 * number + 1 times the base: with s = 2 * bit - 1,
// twice (2t + 1) plus s is 2 * (2t + bit) + 1.
//
// Equal or opposite points would leave a slope free. They would say that a known multiple of START, not 0, is a known
// multiple of the base: the caller says why nobody can bring that about.
template VariableBaseSum(N, START) {
    var A = 168698;

    signal input bits[N];
    signal input base[2];
    signal output sum[2];

    signal sums[N + 1][2];
    signal signed[N];
    signal slope[N];
    signal middle[N];
    signal slope2[N];

    var start[2] = montgomeryForm(START);
    sums[N] <== MontgomerySum()(start, base);
    for (var i = N - 1; i >= 0; i--) {
        signed[i] <== (2 * bits[i] - 1) * base[1];
        // Safe: constrained on the next line.
        slope[i] <-- (signed[i] - sums[i + 1][1]) / (base[0] - sums[i + 1][0]);
        slope[i] * (base[0] - sums[i + 1][0]) === signed[i] - sums[i + 1][1];
        middle[i] <== slope[i] * slope[i] - A - sums[i + 1][0] - base[0];
        // The slope from the sum to the middle point, whose v is slope * (u of sum - middle) - v of sum.
        // Safe: constrained on the next line.
        slope2[i] <-- 2 * sums[i + 1][1] / (sums[i + 1][0] - middle[i]) - slope[i];
        (slope[i] + slope2[i]) * (sums[i + 1][0] - middle[i]) === 2 * sums[i + 1][1];
        sums[i][0] <== slope2[i] * slope2[i] - A - sums[i + 1][0] - middle[i];
        sums[i][1] <== slope2[i] * (sums[i + 1][0] - sums[i][0]) - sums[i + 1][1];
    }
    sum <== sums[0];
}
