pragma circom 2.2.0;

// Proves that `in` is not 0: only then does it have an inverse.
template NonZero() {
    signal input in;

    // Safe: constrained on the next line.
    signal inverse <-- in == 0 ? 0 : 1 / in;
    in * inverse === 1;
}
