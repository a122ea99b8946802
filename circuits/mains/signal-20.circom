pragma circom 2.2.0;

include "../templates/signal.circom";

// Trees of 1 to 20 levels (1,048,576 passports), up to 65,536 signals an epoch.
component main {public [root, depth, epoch, quota, scope, message]} = Signal(20, 16);
