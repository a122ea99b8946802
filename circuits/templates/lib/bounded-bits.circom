pragma circom 2.2.0;

// Splits `in` into N bits, least significant first, and proves in <= MAX, a constant below 2^N.
//
// Costs N constraints plus one for each set bit of MAX but the highest, instead of the N + 1 of a subtraction.
//
// Why it is sound: going from the highest bit down, `prefix` is 1 as long as the bits seen equal those of MAX, else 0.
// - Where MAX has a 1, any bit is allowed, and the prefix goes on only with a 1.
// - Where MAX has a 0, the one constraint bit * (1 - prefix - bit) = 0 says: with prefix 1 the bit is 0 (a 1 would be
//   above MAX), with prefix 0 the bit is 0 or 1.
// By induction every bit is 0 or 1, every prefix is 0 or 1, and the number is at most MAX. Since N < 254, there is only
// one way to write a field element in N bits.
template BoundedBits(N, MAX) {
    assert(N < 254);
    assert(MAX < (1 << N));

    signal input in;
    signal output bits[N];

    signal prefix[N + 1];
    prefix[N] <== 1;

    var sum = 0;
    for (var i = N - 1; i >= 0; i--) {
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
