// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";

/// @title OpenZeppelin's ERC-721 as one soulbound token for each account
/// @notice What the passport's gas is measured against: a balance of zero, an owner, and no transfer.
contract OpenZeppelinSoulbound is ERC721 {
    error OpenZeppelinSoulbound_AlreadyMinted(address account);
    error OpenZeppelinSoulbound_Soulbound();

    constructor() ERC721("Soulbound", "SOUL") {}

    function mint() external {
        if (balanceOf(msg.sender) != 0) revert OpenZeppelinSoulbound_AlreadyMinted(msg.sender);
        _mint(msg.sender, uint160(msg.sender));
    }

    function _update(address to, uint256 tokenId, address auth) internal override returns (address from) {
        from = super._update(to, tokenId, auth);
        if (from != address(0)) revert OpenZeppelinSoulbound_Soulbound();
    }
}
