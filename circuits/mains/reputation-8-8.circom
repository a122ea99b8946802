pragma circom 2.2.0;

include "../templates/reputation.circom";

// Arity 8, depth 8 (16,777,216 passports), 248 badge types.
component main {public [root, statement, badgeMask, scope, message]} = Reputation(8, 8, 248);
