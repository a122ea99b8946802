// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {GatedVault} from "../../examples/GatedVault.sol";
import {ReputationGated} from "../../integration/ReputationGated.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {NoReceiver} from "../../mocks/NoReceiver.sol";
import {Tier} from "../../types/Tier.sol";
import {RegistryFixture} from "../helpers/RegistryFixture.t.sol";

/// given no proof, a proof of a lower tier or an expired one    depositing should revert
/// given a proof of the tier or a higher one                    depositing should be let through
/// when a proof has expired                                     withdrawing should still pay
contract GatedVaultTest is RegistryFixture {
    function test_Deposit_WithTheTierOrAHigherOne() external {
        GatedVault vault = _vault();
        _record(alice, Tier.Gold, 1);
        _record(bob, Tier.Diamond, 2);
        vm.prank(alice);
        vault.deposit{value: 1 ether}();
        vm.prank(bob);
        vault.deposit{value: 2 ether}();
        assertEq(vault.depositOf(alice), 1 ether, "alice");
        assertEq(vault.depositOf(bob), 2 ether, "bob");
    }

    function test_RevertWhen_NothingWasProven() external {
        _refused(_vault(), alice);
    }

    function test_RevertWhen_ALowerTierWasProven() external {
        GatedVault vault = _vault();
        _record(alice, Tier.Silver, 1);
        _refused(vault, alice);
    }

    function test_RevertWhen_SomebodyElseHasProven() external {
        GatedVault vault = _vault();
        _record(bob, Tier.Gold, 1);
        _refused(vault, alice);
    }

    function test_Withdraw_AfterTheProofExpired() external {
        GatedVault vault = _vault();
        _record(alice, Tier.Gold, 1);
        vm.startPrank(alice);
        vault.deposit{value: 1 ether}();
        vm.stopPrank();
        vm.warp(block.timestamp + TIER_VALIDITY);
        _refused(vault, alice);
        vm.prank(alice);
        vault.withdraw();
        assertEq(alice.balance, 10 ether, "everything is back");
        assertEq(vault.depositOf(alice), 0, "depositOf");
    }

    function test_RevertWhen_TheDepositorRefusesPayment() external {
        GatedVault vault = _vault();
        NoReceiver account = new NoReceiver();
        vm.expectRevert(abi.encodeWithSelector(GatedVault.GatedVault_PaymentFailed.selector, address(account), 0));
        account.execute(address(vault), abi.encodeCall(GatedVault.withdraw, ()));
    }

    function _vault() private returns (GatedVault) {
        vm.deal(alice, 10 ether);
        vm.deal(bob, 10 ether);
        _postFinal();
        return new GatedVault(registry);
    }

    function _record(address account, Tier tier, uint256 nullifier) private {
        IReputationRegistry.TierClaim memory claim = _claim(0, tier, account, nullifier);
        _prove(claim);
        registry.verifyReputation(claim, _proof());
    }

    function _refused(GatedVault vault, address account) private {
        vm.prank(account);
        vm.expectRevert(
            abi.encodeWithSelector(ReputationGated.ReputationGated_TierNotMet.selector, account, Tier.Gold)
        );
        vault.deposit{value: 1 ether}();
    }
}
