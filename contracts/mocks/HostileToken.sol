// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title A token that answers as badly as it can
/// @notice Every question about a balance, of ERC-20, ERC-721 and ERC-1155 alike, meets the conduct that a test chose.
contract HostileToken {
    /// @notice How a question is answered.
    enum Conduct {
        Return,
        Revert,
        Spin,
        Write,
        CallBack
    }

    Conduct private _conduct;
    uint256 private _word;
    uint256 private _length;
    uint256 private _asked;
    address private _target;
    bytes private _data;

    /// @notice Answers in this way from now on: with `length` bytes, the first 32 of which are `word`.
    function behave(Conduct conduct, uint256 word, uint256 length) external {
        _conduct = conduct;
        _word = word;
        _length = length;
    }

    /// @notice Sets the call to make before answering, for {Conduct-CallBack}; when it fails, so does the question.
    function prepare(address target, bytes calldata data) external {
        _target = target;
        _data = data;
    }

    function balanceOf(address) external {
        _answer();
    }

    function balanceOf(address, uint256) external {
        _answer();
    }

    function _answer() private {
        Conduct conduct = _conduct;
        bool success = conduct != Conduct.Revert;
        while (conduct == Conduct.Spin) success = true;
        if (conduct == Conduct.Write) ++_asked;
        if (conduct == Conduct.CallBack) (success, ) = _target.call(_data);
        uint256 word = _word;
        uint256 length = _length;
        assembly ("memory-safe") {
            let start := mload(0x40)
            mstore(start, word)
            if success {
                return(start, length)
            }
            revert(start, length)
        }
    }
}
