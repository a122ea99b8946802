pragma circom 2.2.0;

include "babyjub-points.circom";
include "montgomery-sum.circom";

// START + number * BASE in Montgomery form, for a number of N bits; both points are constants in Edwards form.
//
// Three bits a window: a table of 8 points, the digit's multiple of BASE plus one, is added to what went before. The
// ones too many are taken off START.
//
// No sum meets equal or opposite points as long as nobody knows which multiple of BASE the point START is: what went
// before is START plus a known multiple of BASE, and what is added is a known multiple of BASE.
template FixedBaseSum(N, START, BASE) {
    var WINDOWS = (N + 2) \ 3;

    signal input bits[N];
    signal output sum[2];

    signal both[WINDOWS];
    signal added[WINDOWS][2];
    signal sums[WINDOWS + 1][2];

    var power[2] = BASE;
    var excess[2] = [0, 1];
    var table[WINDOWS][8][2];
    for (var window = 0; window < WINDOWS; window++) {
        excess = sumOfPoints(excess, power);
        var entry[2] = power;
        for (var digit = 0; digit < 8; digit++) {
            table[window][digit] = montgomeryForm(entry);
            if (digit < 7) {
                entry = sumOfPoints(entry, power);
            }
        }
        power = entry;
    }
    sums[0] <== montgomeryForm(sumOfPoints(START, [-excess[0], excess[1]]));

    for (var window = 0; window < WINDOWS; window++) {
        var low = bits[3 * window];
        var middle = 3 * window + 1 < N ? bits[3 * window + 1] : 0;
        var high = 3 * window + 2 < N ? bits[3 * window + 2] : 0;
        both[window] <== low * middle;
        for (var i = 0; i < 2; i++) {
            // The coordinate of the lower four entries, and what the upper four differ by.
            var below = 0;
            var above = 0;
            for (var upper = 0; upper < 2; upper++) {
                var t[4];
                for (var j = 0; j < 4; j++) {
                    t[j] = table[window][4 * upper + j][i] - (upper == 1 ? table[window][j][i] : 0);
                }
                var chosen = t[0] + (t[1] - t[0]) * low + (t[2] - t[0]) * middle
                    + (t[3] - t[2] - t[1] + t[0]) * both[window];
                if (upper == 0) {
                    below = chosen;
                } else {
                    above = chosen;
                }
            }
            added[window][i] <== high * above + below;
        }
        sums[window + 1] <== MontgomerySum()(sums[window], added[window]);
    }
    sum <== sums[WINDOWS];
}
