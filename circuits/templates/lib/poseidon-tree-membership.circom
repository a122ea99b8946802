pragma circom 2.2.0;

include "slim-poseidon.circom";

// Proves that `leaf` stands at the bottom of a Poseidon tree of fixed DEPTH whose nodes have ARITY children.
//
// Each level takes all children of the node on the path, lowest level first. Where among them the child stands is
// never asked: that the product of (child - children[j]) over all j is zero says that it is one of them, as a field
// has no zero divisors. That costs ARITY - 1 constraints a level and needs neither path bits nor selectors.
//
// Notes:
// - A path of other than DEPTH levels cannot be opened: the number of levels is fixed.
// - A node cannot pass for a leaf where leaves are hashes of other than ARITY inputs (Poseidon differs by input count).
// - An empty leaf is 0, and nobody knows inputs that hash to 0.
template PoseidonTreeMembership(ARITY, DEPTH) {
    signal input leaf;
    signal input children[DEPTH][ARITY];
    signal output root;

    signal node[DEPTH + 1];
    signal product[DEPTH][ARITY];

    node[0] <== leaf;
    for (var level = 0; level < DEPTH; level++) {
        product[level][0] <== node[level] - children[level][0];
        for (var j = 1; j < ARITY; j++) {
            product[level][j] <== product[level][j - 1] * (node[level] - children[level][j]);
        }
        product[level][ARITY - 1] === 0;
        node[level + 1] <== SlimPoseidon(ARITY)(children[level]);
    }
    root <== node[DEPTH];
}
