pragma circom 2.2.0;

// The 254 bits of a field element, least significant first, in the one form that is below the field's order.
//
// The same induction as BoundedBits, with the field's largest element for a bound. There the number of bits alone says
// that no two numbers are the same element; here it is the bound that says so.
template CanonicalBits() {
    var MAX = -1;

    signal input in;
    signal output bits[254];

    signal prefix[255];
    prefix[254] <== 1;

    var sum = 0;
    for (var i = 253; i >= 0; i--) {
        // Safe: constrained boolean by one of the two branches below, and to add up to `in` after the loop.
        bits[i] <-- (in >> i) & 1;
        if ((MAX >> i) & 1 == 1) {
            bits[i] * (bits[i] - 1) === 0;
            prefix[i] <== prefix[i + 1] * bits[i];
        } else {
            bits[i] * (1 - prefix[i + 1] - bits[i]) === 0;
            prefix[i] <== prefix[i + 1];
        }
        sum += bits[i] * (1 << i);
    }
    sum === in;
}
