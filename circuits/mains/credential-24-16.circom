pragma circom 2.2.0;

include "../templates/credential.circom";

// Paths of up to 24 levels in revocation trees (33,554,432 numbered claims), sets of up to 16 elements.
component main {
    public [issuerKeyHash, schema, predicate, bound, time, revocationRoot, scope, message]
} = Credential(24, 16);
