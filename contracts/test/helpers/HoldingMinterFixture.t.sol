// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {HoldingMinter} from "../../HoldingMinter.sol";
import {IHoldingMinter} from "../../interfaces/IHoldingMinter.sol";
import {TokenList} from "../../mocks/TokenList.sol";
import {MintersFixture} from "./MintersFixture.t.sol";

/// @title A badge type for holding 10 of a token, for a day at a time
abstract contract HoldingMinterFixture is MintersFixture {
    uint256 internal constant TYPE = FIRST;
    uint256 internal constant MINIMUM = 10;

    HoldingMinter internal minter;
    TokenList internal token;

    function setUp() public virtual override {
        super.setUp();
        token = new TokenList();
        minter = new HoldingMinter(badges);
        _configured(_rule());
    }

    /// @dev Another type, with this rule.
    function _configured(IHoldingMinter.HoldingRule memory rule) internal returns (uint256 badgeType) {
        badgeType = _define(VALIDITY, address(minter));
        vm.prank(issuer);
        minter.configure(badgeType, rule);
    }

    function _rule() internal view returns (IHoldingMinter.HoldingRule memory) {
        return
            IHoldingMinter.HoldingRule({
                kind: IHoldingMinter.TokenKind.ERC20,
                token: address(token),
                id: 0,
                minimum: MINIMUM,
                value: 5
            });
    }

    function _tooLow(address account, uint256 balance, uint256 minimum) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IHoldingMinter.HoldingMinter_BalanceTooLow.selector, account, balance, minimum);
    }

    function _unreadable(address asked, address account) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IHoldingMinter.HoldingMinter_BalanceUnreadable.selector, asked, account);
    }
}
