// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title The public keys of passports that accept signals
/// @notice A passport's commitment is Poseidon of a public key on BabyJubJub and hides it. Whoever accepts signals
/// publishes that key: a signal is made from it and from the secret of who sends it (circuit `signal`).
/// @dev **What publishing gives away.** The key behind the commitment, for ever: {withdraw} ends what {keyOf} says, not
/// what the chain remembers. Secret, nullifiers and proofs stay as hidden as before.
///
/// **The subgroup is not checked here.** Readers check it before they use a key, as the SDK does. A key outside harms its
/// owner alone, who cannot be signalled: no secret leads to it, so that its passport proves nothing, and the circuit takes
/// the other's key as eight times a point, which is in the subgroup whatever the point. A reader who does not check wastes
/// one of the quota, as on any key that nobody answers for, and gives nothing away.
///
/// **Copies.** Commitments need not be unique. Who copied one can publish its key too, once it is known, and signals to
/// the copy are signals to the key's owner. Refusing copies would let a copier publish first and shut the owner out.
interface ISignalKeys {
    /// @notice Emitted when a passport's key is published, also when it was before.
    event SignalKeyPublished(uint256 indexed passportId, uint256 x, uint256 y);

    /// @notice Emitted when a passport's key is withdrawn. Giving the passport up ends its key too, without this event.
    event SignalKeyWithdrawn(uint256 indexed passportId);

    /// @notice Thrown when two coordinates are no key: not on the curve, of small order, or not below the field's order.
    error SignalKeys_InvalidKey(uint256 x, uint256 y);

    /// @notice Thrown when a key is not the one behind the passport's commitment.
    error SignalKeys_NotBehindCommitment(uint256 passportId, uint256 commitment);

    /// @notice Thrown when a passport has no published key.
    error SignalKeys_NotPublished(uint256 passportId);

    /// @notice Publishes the key behind the commitment of the caller's passport.
    /// @dev Emits {SignalKeyPublished}.
    ///
    /// Notes:
    /// - A commitment has one key, so that publishing again changes nothing.
    /// - Nobody gains by sending the same key first: it is kept by passport, and each holder publishes for its own.
    ///
    /// Requirements:
    /// - `(x, y)` is a point of the curve, not of small order, both coordinates below the field's order.
    /// - The caller holds a passport, else {IPassport-Passport_NotRegistered}.
    /// - Poseidon(x, y) is the passport's commitment.
    function publish(uint256 x, uint256 y) external;

    /// @notice Withdraws the key of the caller's passport: it accepts signals no more.
    /// @dev Emits {SignalKeyWithdrawn}.
    ///
    /// Notes:
    /// - Signals made with the key before can still be answered.
    ///
    /// Requirements:
    /// - The caller holds a passport, else {IPassport-Passport_NotRegistered}; its key is published.
    function withdraw() external;

    /// @notice The published key of a passport; both coordinates 0 when there is none.
    /// @dev It stays when the passport moves to another account, whose it then is to withdraw. There is none once the
    /// passport was given up, nor would there be if its commitment were another's by now.
    /// @return x Never 0 for a key.
    /// @return y Never 0 for a key.
    function keyOf(uint256 passportId) external view returns (uint256 x, uint256 y);
}
