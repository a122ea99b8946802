// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

/// @title Signatures of keys and of contracts
/// @notice One question for both kinds of account: did it sign this digest?
library Signatures {
    /// @notice Whether an account signed a digest: with its key, or by ERC-1271 if it has code. High `s` values and the
    /// 64-byte form are refused for keys; what a contract accepts is its own affair.
    /// @dev Keys first, so that an account with delegated code (EIP-7702) can go on signing with its key: only where no
    /// key of the signer's signed is its code, if any, looked at and asked.
    function isSignedBy(address signer, bytes32 digest, bytes calldata signature) internal view returns (bool) {
        (address recovered, ECDSA.RecoverError problem, ) = ECDSA.tryRecoverCalldata(digest, signature);
        if (problem == ECDSA.RecoverError.NoError && recovered == signer) return true;
        return SignatureChecker.isValidERC1271SignatureNowCalldata(signer, digest, signature);
    }
}
