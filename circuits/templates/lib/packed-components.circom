pragma circom 2.2.0;

include "bounded-bits.circom";

// Proves that each of six components is 0 to 1000 and packs them, 10 bits each, the first lowest.
//
// Without the range check, a component could borrow from its neighbour (1024 here, -1 there) under the same packed value.
template PackedComponents() {
    signal input components[6];
    signal output packed;

    var sum = 0;
    for (var i = 0; i < 6; i++) {
        _ <== BoundedBits(10, 1000)(components[i]);
        sum += components[i] * (1 << (10 * i));
    }
    packed <== sum;
}
