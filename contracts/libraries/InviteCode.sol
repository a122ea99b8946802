// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";

/// @title Codes that are private keys
/// @notice The address of a code's key is published, alone or in a Merkle tree; whoever has the code signs with it over
/// the account that it shall serve. Whether a code was used is the caller's to keep.
library InviteCode {
    /// @notice Whether a key is a leaf of the tree with this root. Leaves are hashed twice, so that no inner node is one.
    function isListed(address key, bytes32 root, bytes32[] memory proof) internal pure returns (bool) {
        return MerkleProof.verify(proof, root, keccak256(bytes.concat(keccak256(abi.encode(key)))));
    }

    /// @notice Whether a key signed a digest, in 65 bytes or, by ERC-2098, in 64. Only the lower of the two `s` counts.
    function isSignedBy(address key, bytes32 digest, bytes memory signature) internal pure returns (bool) {
        address signer;
        ECDSA.RecoverError problem;
        if (signature.length == 64) {
            (bytes32 r, bytes32 vs) = abi.decode(signature, (bytes32, bytes32));
            (signer, problem, ) = ECDSA.tryRecover(digest, r, vs);
        } else {
            (signer, problem, ) = ECDSA.tryRecover(digest, signature);
        }
        return problem == ECDSA.RecoverError.NoError && signer == key;
    }
}
