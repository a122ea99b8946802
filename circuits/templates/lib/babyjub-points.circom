pragma circom 2.2.0;

// Points of BabyJubJub that are constants of a circuit: arithmetic for the compiler, nothing here becomes a constraint.

// The sum of two points in twisted Edwards form; complete, so that any two points have one. One division serves both
// coordinates: witness generators carry these functions out each time.
function sumOfPoints(FIRST, SECOND) {
    var A = 168700;
    var D = 168696;
    var t = D * FIRST[0] * SECOND[0] * FIRST[1] * SECOND[1];
    var inverse = 1 / (1 - t * t);
    return [
        (FIRST[0] * SECOND[1] + FIRST[1] * SECOND[0]) * (1 - t) * inverse,
        (FIRST[1] * SECOND[1] - A * FIRST[0] * SECOND[0]) * (1 + t) * inverse
    ];
}

// The point's Montgomery form, v^2 = u^3 + 168698 * u^2 + u. The points of order 1 and 2 have none.
function montgomeryForm(POINT) {
    var inverse = 1 / ((1 - POINT[1]) * POINT[0]);
    return [(1 + POINT[1]) * POINT[0] * inverse, (1 + POINT[1]) * inverse];
}

// Eight times the first point whose y is the SHA-256 hash of "aura.babyjubjub.offset.v1" or follows it, its x the smaller
// one: a point of the subgroup whose multiple of Base8 nobody knows. circuits/test/eddsa-poseidon.test.ts computes both.
function offsetPoint() {
    return [
        4780480545144276694208486109744283513369210439323993247636272633715923558613,
        16652523846922780395497107909141935774857090776960110260898472882050249066160
    ];
}

// 2^254 times that.
function offsetPointDoubled254Times() {
    return [
        20458583174187176371623599829531393122234665181095867968487995248815445934441,
        18594272875941864810850730393971323042434219132052976894491337076864019218376
    ];
}
