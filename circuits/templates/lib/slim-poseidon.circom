pragma circom 2.2.0;

include "circomlib/circuits/poseidon_constants.circom";
include "inverse-matrix.circom";

// Poseidon of N inputs: the same function as circomlib's, from the same constants, in the same number of constraints.
//
// What differs is the choice of wires. circomlib's are what S-boxes give, so that what an S-box takes is a sum of up to
// 80 wires, written out three times in the factors of constraints. Here wires are what S-boxes take: each factor is one
// wire, and the long sums stand on the right of x^4 * x = x^5, where a proving key does not hold them. The key of the
// reputation circuit shrinks from 6.2 MB to 3.1 MB, and proving handles five times fewer coefficients.
//
// Why it is sound: between S-boxes Poseidon is linear and can be undone (constants added, invertible matrices applied).
// Every x^5 is therefore one linear form of what later S-boxes take, computed below backwards through the same matrices.
// That x^4 * x equals this form says no less than that what later S-boxes take follows from x. Hints (<--) only tell the
// prover which values satisfy that.
template SlimPoseidon(N) {
    assert(N >= 1 && N <= 16);

    var PARTIAL_ROUNDS[16] = [56, 57, 56, 60, 60, 63, 64, 63, 60, 66, 60, 65, 70, 60, 64, 68];
    var T = N + 1;
    var R = PARTIAL_ROUNDS[N - 1];
    // Round constants; the matrix of full rounds; that before partial rounds; the sparse ones of partial rounds.
    var C[8 * T + R] = POSEIDON_C(T);
    var M[T][T] = POSEIDON_M(T);
    var P[T][T] = POSEIDON_P(T);
    var S[R * (2 * T - 1)] = POSEIDON_S(T);
    var M_INVERSE[17][17] = inverseMatrix(T, M);
    var P_INVERSE[17][17] = inverseMatrix(T, P);

    signal input inputs[N];
    signal output out;

    // What the S-boxes of the eight full rounds take, and its square and fourth power; partial rounds lie between the
    // fourth and the fifth.
    signal full[8][T];
    signal full2[8][T];
    signal full4[8][T];
    // The same for the one S-box of each partial round.
    signal part[R + 1];
    signal part2[R];
    signal part4[R];

    full[0][0] <== C[0];
    for (var i = 1; i < T; i++) {
        full[0][i] <== inputs[i - 1] + C[i];
    }

    // Forwards: powers, and hints for what the next round takes.
    var state[T];
    for (var round = 0; round < 4; round++) {
        for (var i = 0; i < T; i++) {
            full2[round][i] <== full[round][i] * full[round][i];
            full4[round][i] <== full2[round][i] * full2[round][i];
        }
        for (var i = 0; i < T; i++) {
            state[i] = 0;
            for (var j = 0; j < T; j++) {
                var constant = C[(round + 1) * T + j];
                var weight = round < 3 ? M[j][i] : P[j][i];
                state[i] += weight * (full4[round][j] * full[round][j] + constant);
            }
        }
        if (round < 3) {
            for (var i = 0; i < T; i++) {
                // Safe: constrained below, where fullOutput undoes the matrix.
                full[round + 1][i] <-- state[i];
            }
        }
    }
    // Safe: constrained below, where the fourth round's output is taken back from it.
    part[0] <-- state[0];
    for (var round = 0; round < R; round++) {
        var at = (2 * T - 1) * round;
        part2[round] <== part[round] * part[round];
        part4[round] <== part2[round] * part2[round];
        state[0] = part4[round] * part[round] + C[5 * T + round];
        var first = 0;
        for (var i = 0; i < T; i++) {
            first += S[at + i] * state[i];
        }
        for (var i = 1; i < T; i++) {
            state[i] += state[0] * S[at + T + i - 1];
        }
        // Safe: constrained below, where this round's output is taken back from it.
        part[round + 1] <-- first;
    }
    full[4][0] <== part[R];
    for (var i = 1; i < T; i++) {
        // Safe: constrained below, where partial rounds are taken back from it.
        full[4][i] <-- state[i];
    }
    for (var round = 4; round < 8; round++) {
        for (var i = 0; i < T; i++) {
            full2[round][i] <== full[round][i] * full[round][i];
            full4[round][i] <== full2[round][i] * full2[round][i];
        }
        if (round < 7) {
            for (var i = 0; i < T; i++) {
                var next = 0;
                for (var j = 0; j < T; j++) {
                    next += M[j][i] * (full4[round][j] * full[round][j] + C[(round + 1) * T + R + j]);
                }
                // Safe: constrained below, where fullOutput undoes the matrix.
                full[round + 1][i] <-- next;
            }
        }
    }

    // Backwards: what each S-box gives, as a linear form of what later ones take.
    for (var round = 0; round < 7; round++) {
        if (round != 3) {
            for (var j = 0; j < T; j++) {
                var fullOutput = 0;
                for (var i = 0; i < T; i++) {
                    fullOutput += M_INVERSE[i][j] * full[round + 1][i];
                }
                full4[round][j] * full[round][j] === fullOutput - C[(round + 1) * T + (round < 4 ? 0 : R) + j];
            }
        }
    }
    var rest[T];
    for (var i = 1; i < T; i++) {
        rest[i] = full[4][i];
    }
    for (var round = R - 1; round >= 0; round--) {
        var at = (2 * T - 1) * round;
        // part[round + 1] = S[0] * given + sum of S[i] * (rest[i] - given * S[T + i - 1])
        var own = S[at];
        var others = 0;
        for (var i = 1; i < T; i++) {
            own -= S[at + i] * S[at + T + i - 1];
            others += S[at + i] * rest[i];
        }
        assert(own != 0);
        var given = (part[round + 1] - others) * (1 / own);
        part4[round] * part[round] === given - C[5 * T + round];
        for (var i = 1; i < T; i++) {
            rest[i] -= given * S[at + T + i - 1];
        }
    }
    rest[0] = part[0];
    for (var j = 0; j < T; j++) {
        var fullOutput = 0;
        for (var i = 0; i < T; i++) {
            fullOutput += P_INVERSE[i][j] * rest[i];
        }
        full4[3][j] * full[3][j] === fullOutput - C[4 * T + j];
    }

    signal last[T];
    var sum = 0;
    for (var j = 0; j < T; j++) {
        last[j] <== full4[7][j] * full[7][j];
        sum += M[j][0] * last[j];
    }
    out <== sum;
}
