// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

import {IPassportRenderer} from "../interfaces/IPassportRenderer.sol";

/// @title A renderer that shows the id and nothing else
contract PassportRendererStub is IPassportRenderer {
    /// @inheritdoc IPassportRenderer
    function render(uint256 passportId) external pure returns (string memory uri) {
        return string.concat("stub:", Strings.toString(passportId));
    }
}
