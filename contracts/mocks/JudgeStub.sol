// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ILeafJudge} from "../interfaces/ILeafJudge.sol";
import {Proof} from "../types/Proof.sol";

/// @title A judge that agrees with exactly one challenge
/// @notice Stands in where a test is about what follows from a ruling; other tests use the real judge.
contract JudgeStub is ILeafJudge {
    bytes32 private _agreed;

    /// @notice Sets the challenge agreed with from now on.
    function agree(
        Tree calldata tree,
        Opening calldata opening,
        Contradiction contradiction,
        uint256 param,
        Proof calldata proof,
        address challenger
    ) external {
        _agreed = keccak256(abi.encode(tree, opening, contradiction, param, proof, challenger));
    }

    /// @inheritdoc ILeafJudge
    function contradicts(
        Tree calldata tree,
        Opening calldata opening,
        Contradiction contradiction,
        uint256 param,
        Proof calldata proof,
        address challenger
    ) external view returns (bool) {
        return keccak256(abi.encode(tree, opening, contradiction, param, proof, challenger)) == _agreed;
    }
}
