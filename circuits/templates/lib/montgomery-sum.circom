pragma circom 2.2.0;

// The sum of two points of BabyJubJub in Montgomery form, by the formula for points that are neither equal nor opposite.
// Opposite ones have no solution; equal ones leave the slope free: the caller says why they cannot be.
template MontgomerySum() {
    var A = 168698;

    signal input first[2];
    signal input second[2];
    signal output sum[2];

    // Safe: constrained on the next line.
    signal slope <-- (second[1] - first[1]) / (second[0] - first[0]);
    slope * (second[0] - first[0]) === second[1] - first[1];
    sum[0] <== slope * slope - A - first[0] - second[0];
    sum[1] <== slope * (first[0] - sum[0]) - first[1];
}
