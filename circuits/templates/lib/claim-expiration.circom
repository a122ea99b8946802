pragma circom 2.2.0;

include "circomlib/circuits/bitify.circom";

// Proves that a claim with the expiration flag is valid at `time`: from its expiration on it is expired. Without the flag
// the claim never expires, and its expiration must be 0: anything else could be read either way.
//
// The caller proves that `expiration` has 64 bits. With 64 bits of time too, expiration - time - 1 fits 64 bits if and
// only if it is not negative.
template ClaimExpiration() {
    signal input expires;
    signal input expiration;
    signal input time;

    expires * (expires - 1) === 0;
    (1 - expires) * expiration === 0;

    signal timeBits[64] <== Num2Bits(64)(time);
    signal remaining <== expires * (expiration - time - 1);
    signal remainingBits[64] <== Num2Bits(64)(remaining);
}
