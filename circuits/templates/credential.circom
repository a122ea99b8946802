pragma circom 2.2.0;

include "circomlib/circuits/bitify.circom";
include "lib/claim-expiration.circom";
include "lib/eddsa-poseidon.circom";
include "lib/identity-commitment.circom";
include "lib/slim-poseidon.circom";
include "lib/slot-predicate.circom";
include "lib/smt-absence.circom";

// What the prover may claim: "The issuer whose key has this hash signed an iden3 core claim of this schema about the
// identity whose secret I know. The slot that the predicate names satisfies it. The claim is not expired at this time,
// and not revoked in the tree with this root. The nullifier is the only one that I have in this scope. I say so to this
// message." Which claim it is, its other slots, its nonce and its expiration stay hidden.
//
// Public signals, in the order in which the verifier takes them:
//   0 nullifier       Poseidon3(NULLIFIER_DOMAIN, scope, secret): one per identity and scope, however many claims it has
//   1 issuerKeyHash   Poseidon2 of the coordinates of the issuer's BabyJubJub key
//   2 schema          128 bits
//   3 predicate       operator + 256 * slot, see lib/slot-predicate.circom
//   4 bound           what the slot is compared with
//   5 time            seconds since the Unix epoch, 64 bits; a claim expires at its expiration, not after it
//   6 revocationRoot  of the issuer's sparse Merkle tree of nonces; 0 is the empty tree's
//   7 scope           where the nullifier is the only one
//   8 message         whom the proof is for
//
// The claim, as @iden3/js-iden3-core builds it: eight slots i_0 to i_3 and v_0 to v_3, signed as
// Poseidon2(Poseidon4(i), Poseidon4(v)). All but four parts of it have one permitted value here:
//   i_0  schema + 2^131 if it expires: any other flag (subject in a slot, updatable, merklized), a version or reserved
//        bits are refused
//   i_1  0: no iden3 identity
//   i_2  the subject: the commitment of an Aura identity, as a whole field element
//   i_3  data
//   v_0  revocation nonce + 2^64 * expiration, nothing above
//   v_1  0: no iden3 identity
//   v_2  data
//   v_3  data
//
// Preconditions that the circuit does not enforce, and who does (contracts/CredentialMinter.sol):
//   issuerKeyHash, schema, predicate and bound are those that  configure stores them, once, for the badge type's issuer;
//     the badge type asks for                                    claim takes them from there
//   the key is the issuer's own                                configure: the rule's maker answers for it
//   time is now                                                claim allows TIME_TOLERANCE
//   revocationRoot is the issuer's, and not outdated           claim asks isKnownRoot
//   scope binds chain, contract, badge type and epoch          claim computes it by scopeOf
//   message is the account that receives the badge             claim computes it by messageOf
//   nullifier was not used before                              claim stores it
//   public signals are below the field's order                 configure, publishRevocationRoot and claim reject others
//                                                                (so does the verifier)
//
// The issuer, outside any contract, signs claims about one identity for each person, gives each claim a nonce of its own
// (below 2^(DEPTH + 1), or a claim may become impossible to prove), and revokes the old claim when it signs a new one.
template Credential(DEPTH, SET_SIZE) {
    assert(DEPTH <= 64);

    // The ASCII bytes of "aura.credential.v1", big-endian.
    var NULLIFIER_DOMAIN = 0x617572612e63726564656e7469616c2e7631;

    signal input secret;

    signal input expires;
    signal input indexDataB; // i_3
    signal input revocationNonce;
    signal input expiration;
    signal input valueDataA; // v_2
    signal input valueDataB; // v_3

    signal input issuerKey[2];
    signal input signatureR8[2];
    signal input signatureS;

    signal input siblings[DEPTH];
    signal input leafExists;
    signal input leafKey;
    signal input leafValue;

    signal input set[SET_SIZE];

    signal input issuerKeyHash;
    signal input schema;
    signal input predicate;
    signal input bound;
    signal input time;
    signal input revocationRoot;
    signal input scope;
    signal input message;
    signal output nullifier;

    // With more bits, a schema could stand for flags.
    signal schemaBits[128] <== Num2Bits(128)(schema);
    signal nonceBits[64] <== Num2Bits(64)(revocationNonce);
    signal expirationBits[64] <== Num2Bits(64)(expiration);
    ClaimExpiration()(expires, expiration, time);

    signal commitment <== IdentityCommitment()(secret);
    signal indexHash <== SlimPoseidon(4)([schema + expires * (1 << 131), 0, commitment, indexDataB]);
    signal valueHash <== SlimPoseidon(4)([revocationNonce + expiration * (1 << 64), 0, valueDataA, valueDataB]);
    signal claimHash <== SlimPoseidon(2)([indexHash, valueHash]);

    EdDSAPoseidon()(issuerKey, signatureR8, signatureS, claimHash);
    signal computedKeyHash <== SlimPoseidon(2)(issuerKey);
    issuerKeyHash === computedKeyHash;

    SlotPredicate(SET_SIZE)(predicate, bound, [indexDataB, valueDataA, valueDataB], set);

    signal pathBits[DEPTH];
    for (var i = 0; i < DEPTH; i++) {
        pathBits[i] <== nonceBits[i];
    }
    signal computedRoot <== SmtAbsence(DEPTH)(
        revocationNonce, pathBits, siblings, leafExists, leafKey, leafValue
    );
    revocationRoot === computedRoot;

    nullifier <== SlimPoseidon(3)([NULLIFIER_DOMAIN, scope, secret]);

    // The message decides nothing else. A square would leave its negative possible; the nullifier is never 0.
    signal boundMessage <== message * nullifier;
}
