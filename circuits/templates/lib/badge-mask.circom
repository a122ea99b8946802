pragma circom 2.2.0;

// Proves that every bit of `badgeMask` is set in `badgeSet`; both are numbers of BITS bits.
//
// Two constraints a bit: held is 0 or 1; asked * (held - asked) = 0 then says asked = 0 where held is 0, and asked is
// 0 or 1 where held is 1. Since BITS < 254, both numbers have only one form in bits, and larger ones have none.
template BadgeMask(BITS) {
    assert(BITS < 254);

    signal input badgeSet;
    signal input badgeMask;

    signal held[BITS];
    signal asked[BITS];

    var setSum = 0;
    var maskSum = 0;
    for (var i = 0; i < BITS; i++) {
        // Safe: constrained on the two lines below, and to add up to the inputs after the loop.
        held[i] <-- (badgeSet >> i) & 1;
        asked[i] <-- (badgeMask >> i) & 1;
        held[i] * (held[i] - 1) === 0;
        asked[i] * (held[i] - asked[i]) === 0;
        setSum += held[i] * (1 << i);
        maskSum += asked[i] * (1 << i);
    }
    setSum === badgeSet;
    maskSum === badgeMask;
}
