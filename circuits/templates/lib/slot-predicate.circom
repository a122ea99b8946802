pragma circom 2.2.0;

include "circomlib/circuits/bitify.circom";
include "slim-poseidon.circom";

// Proves that a data slot of a claim satisfies a public predicate.
//
// predicate = operator + 256 * slot, numbered as iden3's queries do: slot 3, 6 or 7 (i_3, v_2, v_3), and
//   1 equal        value = bound: the slot is revealed
//   6 not equal    value != bound
//   2 less         value < bound
//   3 greater      value > bound
//   9 between      low <= value <= high, bound = low + 2^64 * high
//   4 in set       value is one of the set, bound = PoseidonN(set), N = SET_SIZE
//   5 not in set   value is none of the set, same bound
// Nothing else has a solution. Less, greater and between compare numbers of 64 bits: a larger value or bound is refused.
// The others take any field element. A smaller set repeats its elements; where there is none, any set will do.
//
// What is compared is 0 where the operator does not compare. Differences must fit 64 bits, as those of numbers of 64
// bits do where they are not negative; a negative one is a field element near the modulus.
template SlotPredicate(SET_SIZE) {
    var OPERATORS[7] = [1, 6, 2, 3, 9, 4, 5];
    var SLOTS[3] = [3, 6, 7];

    signal input predicate;
    signal input bound;
    signal input slots[3];
    signal input set[SET_SIZE];

    // One operator and one slot. Operators are below 256, so that no two pairs have the same sum.
    signal operator[7];
    signal slot[3];
    var sum = 0;
    var operators = 0;
    var slotCount = 0;
    for (var i = 0; i < 7; i++) {
        // Safe: constrained boolean on the next line, one of them 1 and the right one after the loops.
        operator[i] <-- (predicate & 255) == OPERATORS[i] ? 1 : 0;
        operator[i] * (operator[i] - 1) === 0;
        operators += operator[i];
        sum += OPERATORS[i] * operator[i];
    }
    for (var i = 0; i < 3; i++) {
        // Safe: as above.
        slot[i] <-- (predicate >> 8) == SLOTS[i] ? 1 : 0;
        slot[i] * (slot[i] - 1) === 0;
        slotCount += slot[i];
        sum += 256 * SLOTS[i] * slot[i];
    }
    operators === 1;
    slotCount === 1;
    predicate === sum;

    var equal = operator[0];
    var notEqual = operator[1];
    var less = operator[2];
    var greater = operator[3];
    var between = operator[4];
    var inSet = operator[5];
    var notInSet = operator[6];
    var compares = less + greater + between;

    signal first <== slot[0] * (slots[0] - slots[2]);
    signal value <== slots[2] + first + slot[1] * (slots[1] - slots[2]);

    // Equality and membership: one number that is 0 or not.
    signal product[SET_SIZE];
    product[0] <== value - set[0];
    for (var i = 1; i < SET_SIZE; i++) {
        product[i] <== product[i - 1] * (value - set[i]);
    }
    signal setHash <== SlimPoseidon(SET_SIZE)(set);
    (inSet + notInSet) * (setHash - bound) === 0;

    var last = product[SET_SIZE - 1];
    signal distance <== last + (equal + notEqual) * (value - bound - last);
    // Safe: the three lines below say that one of distance and isZero is 0, and that the inverse is that of distance or,
    // where that is 0, is 0 itself.
    signal inverse <-- distance == 0 ? 0 : 1 / distance;
    signal isZero <== 1 - distance * inverse;
    distance * isZero === 0;
    inverse * isZero === 0;
    (1 - compares) * (isZero - equal - inSet) === 0;

    // Order, on numbers of 64 bits.
    signal compared <== compares * value;
    signal comparedBound <== compares * bound;
    signal valueBits[64] <== Num2Bits(64)(compared);
    signal boundBits[128] <== Num2Bits(128)(comparedBound);
    var low = 0;
    var high = 0;
    for (var i = 0; i < 64; i++) {
        low += boundBits[i] * (1 << i);
        high += boundBits[64 + i] * (1 << i);
    }
    (less + greater) * high === 0;
    // bound - value - 1, value - bound - 1 or value - low.
    signal signedDifference <== (greater + between - less) * (compared - low);
    signal differenceBits[64] <== Num2Bits(64)(signedDifference - less - greater);
    signal room <== between * (high - compared);
    signal roomBits[64] <== Num2Bits(64)(room);
}
