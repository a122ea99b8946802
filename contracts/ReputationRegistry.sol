// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import {ILeafJudge} from "./interfaces/ILeafJudge.sol";
import {IReputationRegistry} from "./interfaces/IReputationRegistry.sol";
import {IVerifier} from "./interfaces/IVerifier.sol";
import {Challenges} from "./registry/Challenges.sol";
import {Epochs} from "./registry/Epochs.sol";
import {Formulas} from "./registry/Formulas.sol";
import {Proofs} from "./registry/Proofs.sol";

/// @title ReputationRegistry
/// @notice Holds formulas, epochs, spent nullifiers, the latest proven tier of each account, and the bonds of those who
/// post and challenge epochs. The owner registers formulas (which apply after a delay and never change), chooses
/// attesters and the guardian who may veto an epoch before it is final. The verifier, the judge of challenges, all periods
/// and bonds are fixed for ever.
contract ReputationRegistry is Challenges, Proofs {
    constructor(
        address owner,
        IVerifier verifier,
        ILeafJudge judge,
        Config memory config_
    )
        EIP712("Aura ReputationRegistry", "1")
        Ownable(owner)
        Formulas(config_.formulaDelay)
        Epochs(config_.challengeWindow, config_.rootGrace, config_.epochBond)
        Challenges(judge, config_.challengeBond)
        Proofs(verifier, config_.tierValidity)
    {}

    /// @inheritdoc IReputationRegistry
    function config() external view returns (Config memory) {
        return
            Config({
                formulaDelay: _formulaDelay,
                challengeWindow: _challengeWindow,
                rootGrace: _rootGrace,
                tierValidity: _tierValidity,
                epochBond: _epochBond,
                challengeBond: _challengeBond
            });
    }
}
