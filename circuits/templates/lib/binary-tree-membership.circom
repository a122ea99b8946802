pragma circom 2.2.0;

include "slim-poseidon.circom";

// Proves that `leaf` stands at the bottom of a binary Poseidon tree of exactly `depth` levels, 1 to MAX_DEPTH.
//
// Each level takes both children of the node on the path, lowest level first: (node - left) * (node - right) = 0 says that
// the node below is one of them, and no bits of the path exist to be forged. The climb always goes MAX_DEPTH levels; what
// stands beside the path above `depth` is for the prover to choose and means nothing.
//
// The root is the node at level `depth`: of the selectors, each is 0 unless its level is the depth, and they add up to 1.
//
// The depth must be public and the tree's own. Leaves are chosen by those who prove, and a leaf may well be the hash of
// two others: with a hidden number of levels a path could go on below it.
template BinaryTreeMembership(MAX_DEPTH) {
    signal input leaf;
    signal input depth;
    signal input children[MAX_DEPTH][2];
    signal output root;

    signal node[MAX_DEPTH + 1];
    signal atDepth[MAX_DEPTH + 1];
    signal reached[MAX_DEPTH + 1];

    node[0] <== leaf;
    atDepth[0] <== 0;
    reached[0] <== 0;
    var count = 0;
    var sum = 0;
    for (var level = 1; level <= MAX_DEPTH; level++) {
        (node[level - 1] - children[level - 1][0]) * (node[level - 1] - children[level - 1][1]) === 0;
        node[level] <== SlimPoseidon(2)(children[level - 1]);

        // Safe: constrained on the next line and, with the others, after the loop.
        atDepth[level] <-- depth == level;
        atDepth[level] * (depth - level) === 0;
        reached[level] <== atDepth[level] * node[level];
        count += atDepth[level];
        sum += reached[level];
    }
    count === 1;
    root <== sum;
}
