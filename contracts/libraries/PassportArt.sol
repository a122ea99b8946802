// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

/// @title The picture of a passport
/// @notice An SVG that needs nothing from elsewhere and runs nothing.
library PassportArt {
    using Strings for uint256;

    /// @notice The tier that counts now, or why none does. Tiers are in the order of {Tier}.
    enum Standing {
        None,
        Expired,
        Bronze,
        Silver,
        Gold,
        Platinum,
        Diamond
    }

    /// @notice What the picture shows.
    /// @param badges How many badges count now.
    /// @param account The holder's address, in hexadecimal.
    struct Face {
        Standing standing;
        uint256 badges;
        string account;
    }

    uint256 private constant BEFORE_BRONZE = uint256(Standing.Expired);

    /// @notice Draws a passport, 500 by 500. A fifth of the ring is lit for each tier.
    function draw(Face memory face) internal pure returns (string memory svg) {
        string memory colour = _colourOf(face.standing);
        return
            string.concat(
                '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 500" width="500" height="500" role="img">',
                "<title>Aura Passport</title>",
                _ground(colour),
                _ring(face.standing, colour),
                _text(face),
                "</svg>"
            );
    }

    /// @notice What a standing is called.
    function nameOf(Standing standing) internal pure returns (string memory) {
        string[7] memory names = ["None", "Expired", "Bronze", "Silver", "Gold", "Platinum", "Diamond"];
        return names[uint256(standing)];
    }

    /// @dev A dark ground that glows in the tier's colour, with fine circles as on banknotes.
    function _ground(string memory colour) private pure returns (string memory) {
        string memory glow = string.concat(
            '<stop offset="0" stop-color="',
            colour,
            '" stop-opacity=".3"/><stop offset="1" stop-color="',
            colour,
            '" stop-opacity="0"/>'
        );
        return
            string.concat(
                '<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#232a4d"/>'
                '<stop offset="1" stop-color="#080a14"/></linearGradient><radialGradient id="h" cx=".5" cy=".44" r=".5">',
                glow,
                '</radialGradient></defs><rect width="500" height="500" rx="40" fill="url(#g)"/>'
                '<rect width="500" height="500" rx="40" fill="url(#h)"/>'
                '<g fill="none" stroke="#fff" stroke-opacity=".07"><circle cx="250" cy="220" r="150"/>'
                '<circle cx="250" cy="220" r="176"/><circle cx="250" cy="220" r="202"/>'
                '<rect x="14.5" y="14.5" width="471" height="471" rx="28"/></g>'
            );
    }

    function _ring(Standing standing, string memory colour) private pure returns (string memory) {
        string memory track = '<circle cx="250" cy="220" r="112" fill="none" stroke-width="14" stroke="';
        string memory ring = string.concat(track, '#fff" stroke-opacity=".1"/>');
        if (uint256(standing) <= BEFORE_BRONZE) return ring;
        return
            string.concat(
                ring,
                track,
                colour,
                '" stroke-linecap="round" pathLength="5" stroke-dasharray="',
                (uint256(standing) - BEFORE_BRONZE).toString(),
                ' 5" transform="rotate(-90 250 220)"/>'
            );
    }

    function _text(Face memory face) private pure returns (string memory) {
        string memory count = string.concat(face.badges.toString(), face.badges == 1 ? " badge" : " badges");
        return
            string.concat(
                '<g fill="#fff" text-anchor="middle" font-family="ui-sans-serif,system-ui,Helvetica,Arial,sans-serif">'
                '<text x="250" y="66" font-size="18" font-weight="600" letter-spacing="6">AURA PASSPORT</text>'
                '<text x="250" y="204" font-size="14" letter-spacing="4" fill-opacity=".65">TIER</text>'
                '<text x="250" y="246" font-size="40" font-weight="700">',
                nameOf(face.standing),
                '</text><text x="250" y="400" font-size="24" font-weight="600">',
                count,
                '</text><text x="250" y="450" font-size="15" fill-opacity=".75" '
                'font-family="ui-monospace,Menlo,Consolas,monospace">',
                face.account,
                "</text></g>"
            );
    }

    function _colourOf(Standing standing) private pure returns (string memory) {
        string[7] memory colours = ["#7d879c", "#7d879c", "#d08c5a", "#cdd6e4", "#f4c452", "#84e3d6", "#9cb8ff"];
        return colours[uint256(standing)];
    }
}
