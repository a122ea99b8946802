pragma circom 2.2.0;

include "slim-poseidon.circom";

// Proves that `leaf` stands at place `index` of a Poseidon tree of fixed DEPTH whose nodes have ARITY children.
//
// Like PoseidonTreeMembership, which is cheaper where nobody asks for the place. Here each level has one selector a child:
// each is 0 or 1, they add up to 1, and where one is 1 the node on the path is that child. Which one it is gives a digit
// of the index, lowest level first. Digits are below ARITY, so an index below ARITY ^ DEPTH has one path and a larger one
// has none; ARITY ^ DEPTH must be below the field's order.
template PoseidonTreePlace(ARITY, DEPTH) {
    signal input leaf;
    signal input index;
    signal input children[DEPTH][ARITY];
    signal output root;

    signal node[DEPTH + 1];
    signal selected[DEPTH][ARITY];

    node[0] <== leaf;
    var place = 0;
    for (var level = 0; level < DEPTH; level++) {
        var count = 0;
        for (var j = 0; j < ARITY; j++) {
            // Safe: constrained boolean on the next line, to be the only one and a digit of the index below.
            selected[level][j] <-- (index \ ARITY ** level) % ARITY == j;
            selected[level][j] * (selected[level][j] - 1) === 0;
            selected[level][j] * (node[level] - children[level][j]) === 0;
            count += selected[level][j];
            place += j * ARITY ** level * selected[level][j];
        }
        count === 1;
        node[level + 1] <== SlimPoseidon(ARITY)(children[level]);
    }
    place === index;
    root <== node[DEPTH];
}
