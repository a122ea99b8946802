// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC721} from "solady/src/tokens/ERC721.sol";

/// @title Solady's ERC-721 as one soulbound token for each account
/// @notice What the passport's gas is measured against: a balance of zero, an owner, and no transfer.
contract SoladySoulbound is ERC721 {
    error SoladySoulbound_AlreadyMinted(address account);
    error SoladySoulbound_Soulbound();

    function mint() external {
        if (balanceOf(msg.sender) != 0) revert SoladySoulbound_AlreadyMinted(msg.sender);
        _mint(msg.sender, uint160(msg.sender));
    }

    function name() public pure override returns (string memory) {
        return "Soulbound";
    }

    function symbol() public pure override returns (string memory) {
        return "SOUL";
    }

    function tokenURI(uint256) public pure override returns (string memory) {
        return "";
    }

    function _beforeTokenTransfer(address from, address, uint256) internal pure override {
        if (from != address(0)) revert SoladySoulbound_Soulbound();
    }
}
