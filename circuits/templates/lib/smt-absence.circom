pragma circom 2.2.0;

include "slim-poseidon.circom";

// Proves that `key` is not in a sparse Merkle tree in iden3's form, as circomlibjs and @iden3/js-merkletree build it: a
// node is Poseidon2(left, right), a leaf Poseidon3(key, value, 1), an empty subtree 0, the key's lowest bit decides at
// the root, and a leaf stands as high as no other shares its path.
//
// The path ends in `end`: 0, or the leaf of another key. A tree holds a key on its own path alone, so that neither leaves
// room for it. Going up from DEPTH, each node is either still `end` or the hash of the one below and its sibling: which,
// is the prover's choice. Wherever the path ends, hashes lead from there to the root; nobody knows two inputs with one
// hash, and a leaf is no node, as Poseidon differs by the number of inputs.
//
// Paths longer than DEPTH cannot be opened. They take two keys of the tree that share the lowest DEPTH bits of `key`, so
// that an issuer which numbers its keys from 0 has none below 2^(DEPTH + 1).
template SmtAbsence(DEPTH) {
    signal input key;
    signal input keyBits[DEPTH]; // lowest first, proven by the caller
    signal input siblings[DEPTH]; // from the root down, 0 beyond the end
    signal input leafExists; // 0 where the path ends in nothing
    signal input leafKey; // other than `key` even where there is no leaf
    signal input leafValue;
    signal output root;

    leafExists * (leafExists - 1) === 0;
    signal leaf <== SlimPoseidon(3)([leafKey, leafValue, 1]);
    signal end <== leafExists * leaf;
    // Safe: constrained on the next line.
    signal difference <-- leafKey == key ? 0 : 1 / (leafKey - key);
    (leafKey - key) * difference === 1;

    signal node[DEPTH - 1]; // the last one is as far down as the path may go
    signal left[DEPTH];
    signal hash[DEPTH];
    var below = end;
    var inside = 0;
    for (var i = DEPTH - 1; i >= 0; i--) {
        left[i] <== below + keyBits[i] * (siblings[i] - below);
        hash[i] <== SlimPoseidon(2)([left[i], below + siblings[i] - left[i]]);
        inside = siblings[i] == 0 ? inside : 1;
        if (i > 0) {
            // Safe: constrained on the next line. A leaf's sibling is never empty: the path ends below the last one.
            node[i - 1] <-- inside == 1 ? hash[i] : end;
            (node[i - 1] - end) * (node[i - 1] - hash[i]) === 0;
            below = node[i - 1];
        }
    }
    // The root itself is chosen by name, so that no root but one fits an assignment. Safe: boolean by the next line.
    signal ended <-- 1 - inside;
    ended * (ended - 1) === 0;
    root <== hash[0] + ended * (end - hash[0]);
}
