pragma circom 2.2.0;

include "circomlib/circuits/bitify.circom";
include "unpacked-statement.circom";

// Proves what a statement claims of six components, each 0 to 1000 (checked by the caller):
// the sum of weight * component reaches the threshold, and no component is below its minimum.
//
// Both comparisons are a difference that must fit into few bits. A negative one is a field element near the modulus and
// does not fit: the sum is at most 6 * 16383 * 1000 < 2^27, the threshold below 2^24, a minimum below 2^10.
template ScoreClaim() {
    signal input components[6];
    signal input statement;

    signal (weights[6], threshold, minima[6]) <== UnpackedStatement()(statement);

    signal weighted[6];
    var sum = 0;
    for (var i = 0; i < 6; i++) {
        weighted[i] <== weights[i] * components[i];
        sum += weighted[i];
        _ <== Num2Bits(10)(components[i] - minima[i]);
    }
    _ <== Num2Bits(27)(sum - threshold);
}
