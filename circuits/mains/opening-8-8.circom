pragma circom 2.2.0;

include "../templates/opening.circom";

// Arity 8, depth 8: the trees of reputation-8-8.
component main {public [root, index, passportId, commitment, components, badgeSet, challenger]} = Opening(8, 8);
