// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Proof} from "../types/Proof.sol";

/// @title Says whether a leaf of a profile tree contradicts what the chain knows
/// @notice Asked by the registry when an epoch is challenged. It keeps nothing and changes nothing.
interface ILeafJudge {
    /// @notice In what way a leaf is false.
    enum Contradiction {
        PassportUnknown, // no passport of that id existed, or it had another commitment
        BadgeNotHeld, // the badge of the type given as the parameter was not held, or did not count
        LeafMalformed // a component, the badge set or the index is out of range
    }

    /// @notice What an epoch says of its tree.
    /// @param root Root of the profile tree.
    /// @param blockTimestamp Time of the block at which the profiles were computed, in seconds since the Unix epoch.
    /// @param leafCount How many leaves the tree holds; they stand at the indices below it.
    struct Tree {
        uint256 root;
        uint40 blockTimestamp;
        uint32 leafCount;
    }

    /// @notice What stands at an index of a profile tree.
    /// @param index Place of the leaf.
    /// @param passportId Whose profile it is.
    /// @param commitment Identity commitment of the passport.
    /// @param components Six components of 10 bits each, humanity lowest, none above 1000.
    /// @param badgeSet Bit i says that a badge of type i (0 to 247) was held and counted.
    struct Opening {
        uint256 index;
        uint256 passportId;
        uint256 commitment;
        uint256 components;
        uint256 badgeSet;
    }

    /// @notice Thrown when the proof does not show that the leaf stands in the tree, for this challenger.
    error Judge_InvalidOpening();

    /// @notice Thrown when a value of the opening is not below the field order.
    error Judge_SignalOutOfRange(uint256 value);

    /// @notice Thrown when what the chain still knows does not decide: the past may have been overwritten since.
    error Judge_Inconclusive();

    /// @notice Whether a leaf of a tree is shown to be false.
    /// @dev An epoch that says what was true is never contradicted, whatever anybody does after its block. So whenever
    /// later events may have hidden what held at the block, this reverts instead of deciding.
    ///
    /// Notes:
    /// - The opening's circuit binds all five values to the leaf, the passport's id included, and the proof to the
    ///   challenger. An empty leaf has no opening.
    /// - What happened in the very second of the block may have happened before or after it, and decides nothing; but a
    ///   badge that expires in that second no longer counts.
    /// - PassportUnknown: the id is above 160 bits, or was never registered, or later than the block's second; or the
    ///   commitment is another one.
    /// - BadgeNotHeld: the parameter names a badge type whose bit is set. On each account that the passport ever had, the
    ///   badge was never issued, or first issued later, or ended before, or expired by then. It is not decided for a
    ///   badge renewed since, for one that ended after the passport moved and the badge with it, nor for a passport that
    ///   moved more than once.
    /// - LeafMalformed: a component is above 1000, the components fill more than 60 bits, the badge set fills more than
    ///   248, or the index is not below the leaf count.
    ///
    /// Requirements:
    /// - There is a verifier of openings, every value is a field element, and the proof shows the opening to `challenger`.
    /// - What the chain knows decides; see the notes.
    /// @param tree What the epoch says of its tree.
    /// @param opening The leaf.
    /// @param contradiction In what way the leaf is said to be false.
    /// @param param The badge type of BadgeNotHeld; no meaning elsewhere.
    /// @param proof Shows the opening.
    /// @param challenger Whom the proof was made for.
    function contradicts(
        Tree calldata tree,
        Opening calldata opening,
        Contradiction contradiction,
        uint256 param,
        Proof calldata proof,
        address challenger
    ) external view returns (bool);
}
