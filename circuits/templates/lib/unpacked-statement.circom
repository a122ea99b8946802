pragma circom 2.2.0;

include "circomlib/circuits/bitify.circom";

// Splits the public statement of 168 bits: six weights of 14 bits, the threshold of 24, six minima of 10, from the
// lowest bit up. Larger statements are rejected.
template UnpackedStatement() {
    var WEIGHT_BITS = 14;
    var THRESHOLD_BITS = 24;
    var MINIMUM_BITS = 10;
    var THRESHOLD_AT = 6 * WEIGHT_BITS;
    var MINIMA_AT = THRESHOLD_AT + THRESHOLD_BITS;

    signal input statement;
    signal output weights[6];
    signal output threshold;
    signal output minima[6];

    signal bits[168] <== Num2Bits(168)(statement);

    for (var i = 0; i < 6; i++) {
        var weight = 0;
        for (var b = 0; b < WEIGHT_BITS; b++) {
            weight += bits[WEIGHT_BITS * i + b] * (1 << b);
        }
        weights[i] <== weight;

        var minimum = 0;
        for (var b = 0; b < MINIMUM_BITS; b++) {
            minimum += bits[MINIMA_AT + MINIMUM_BITS * i + b] * (1 << b);
        }
        minima[i] <== minimum;
    }

    var sum = 0;
    for (var b = 0; b < THRESHOLD_BITS; b++) {
        sum += bits[THRESHOLD_AT + b] * (1 << b);
    }
    threshold <== sum;
}
