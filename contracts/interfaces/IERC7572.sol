// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title ERC-7572: contract-level metadata
/// @notice Tells what a contract is. See https://eips.ethereum.org/EIPS/eip-7572
interface IERC7572 {
    /// @notice Emitted when what {contractURI} returns has changed.
    event ContractURIUpdated();

    /// @notice JSON on the contract as a whole, or where it is found.
    function contractURI() external view returns (string memory);
}
