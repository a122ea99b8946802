// SPDX-License-Identifier: GPL-3.0
/*
    Copyright 2021 0KIMS association.

    This file is generated with [snarkJS](https://github.com/iden3/snarkjs).

    snarkJS is a free software: you can redistribute it and/or modify it
    under the terms of the GNU General Public License as published by
    the Free Software Foundation, either version 3 of the License, or
    (at your option) any later version.

    snarkJS is distributed in the hope that it will be useful, but WITHOUT
    ANY WARRANTY; without even the implied warranty of MERCHANTABILITY
    or FITNESS FOR A PARTICULAR PURPOSE. See the GNU General Public
    License for more details.

    You should have received a copy of the GNU General Public License
    along with snarkJS. If not, see <https://www.gnu.org/licenses/>.
*/

pragma solidity >=0.7.0 <0.9.0;

contract CredentialVerifier {
    // Scalar field size
    uint256 constant r    = 21888242871839275222246405745257275088548364400416034343698204186575808495617;
    // Base field size
    uint256 constant q   = 21888242871839275222246405745257275088696311157297823662689037894645226208583;

    // Verification Key data
    uint256 constant alphax  = 20204796004093145102348048538499349309624048473511652520627143777182504749168;
    uint256 constant alphay  = 8027538414627302988160498347630370799569596182473168411066514716228142167483;
    uint256 constant betax1  = 14433901325703225233444243813574898412895165479573394199907872299169260972080;
    uint256 constant betax2  = 15724778810659976893239262129141247530856001490983401005874322933988902319405;
    uint256 constant betay1  = 7658053026761962457690111457448106469964208229409200115585601970532313492464;
    uint256 constant betay2  = 19769199447181969434612489366687287777298561457708778233719219034542465053617;
    uint256 constant gammax1 = 11559732032986387107991004021392285783925812861821192530917403151452391805634;
    uint256 constant gammax2 = 10857046999023057135944570762232829481370756359578518086990519993285655852781;
    uint256 constant gammay1 = 4082367875863433681332203403145435568316851327593401208105741076214120093531;
    uint256 constant gammay2 = 8495653923123431417604973247489272438418190587263600148770280649306958101930;
    uint256 constant deltax1 = 20637476871012131680416164138442215200316813268242022079608735192828239588865;
    uint256 constant deltax2 = 2005004936337564366753579172720546484416595173865984254030884243117477725554;
    uint256 constant deltay1 = 5892041713029689421768304941480067535624329949386637725710956275451621990798;
    uint256 constant deltay2 = 13351314071930309026979597556018736996602863125618880681087233131546144450172;

    
    uint256 constant IC0x = 19033787730018908981688903746570841216539838705481304598308567078668116339308;
    uint256 constant IC0y = 5658376352309857049802096020641582826987018620424164197045290738316316587503;
    
    uint256 constant IC1x = 12015618178001449678677145718464099162461074495375438988966199231427938927277;
    uint256 constant IC1y = 15943481830858707891991792646050283926468980306652108588069024522826502753660;
    
    uint256 constant IC2x = 14171404620917866161000447623974324832258243607776374757302275223887398410313;
    uint256 constant IC2y = 6527265528566390083903026822943210642302529528497106228047362187693729344105;
    
    uint256 constant IC3x = 4416023940015229377613405246200681218622729344328421212960793445085345580969;
    uint256 constant IC3y = 17160895220533281988854396882323432262989272039008569272451198563808645757149;
    
    uint256 constant IC4x = 2287894683487023903265095663221920375351673950326161825156433030734835707021;
    uint256 constant IC4y = 11369111137852043619812853200650567082813803704634354498503118820117977844355;
    
    uint256 constant IC5x = 15491474713917940760801518834076644805608135055225929197668775577755337202512;
    uint256 constant IC5y = 11016851657902815815205103042591646921212660373326569846675763251676770510739;
    
    uint256 constant IC6x = 10793271199423867214175361401059815904575084076961723882920767581052559884921;
    uint256 constant IC6y = 9018477054440323982306112228528465494639405010694487032615539244005051872906;
    
    uint256 constant IC7x = 18373171122620271882711104319101471905917407013268358309032069729462968139314;
    uint256 constant IC7y = 11856378140606801565135186965942444385941986829916670437613059265056847491911;
    
    uint256 constant IC8x = 20304541688222560786420437082190909424350731710232783623490163515908687054228;
    uint256 constant IC8y = 20510266474167115146102393224614420348251648369408278995251799682070142365331;
    
    uint256 constant IC9x = 15958423010388866010553789187017351082198972400473597294013314921162233932208;
    uint256 constant IC9y = 17790934978441808122093920078396937898883434234657570168643999344936283890017;
    
 
    // Memory data
    uint16 constant pVk = 0;
    uint16 constant pPairing = 128;

    uint16 constant pLastMem = 896;

    function verifyProof(uint[2] calldata _pA, uint[2][2] calldata _pB, uint[2] calldata _pC, uint[9] calldata _pubSignals) public view returns (bool) {
        assembly {
            function checkField(v) {
                if iszero(lt(v, r)) {
                    mstore(0, 0)
                    return(0, 0x20)
                }
            }
            
            // G1 function to multiply a G1 value(x,y) to value in an address
            function g1_mulAccC(pR, x, y, s) {
                let success
                let mIn := mload(0x40)
                mstore(mIn, x)
                mstore(add(mIn, 32), y)
                mstore(add(mIn, 64), s)

                success := staticcall(sub(gas(), 2000), 7, mIn, 96, mIn, 64)

                if iszero(success) {
                    mstore(0, 0)
                    return(0, 0x20)
                }

                mstore(add(mIn, 64), mload(pR))
                mstore(add(mIn, 96), mload(add(pR, 32)))

                success := staticcall(sub(gas(), 2000), 6, mIn, 128, pR, 64)

                if iszero(success) {
                    mstore(0, 0)
                    return(0, 0x20)
                }
            }

            function checkPairing(pA, pB, pC, pubSignals, pMem) -> isOk {
                let _pPairing := add(pMem, pPairing)
                let _pVk := add(pMem, pVk)

                mstore(_pVk, IC0x)
                mstore(add(_pVk, 32), IC0y)

                // Compute the linear combination vk_x
                
                g1_mulAccC(_pVk, IC1x, IC1y, calldataload(add(pubSignals, 0)))
                
                g1_mulAccC(_pVk, IC2x, IC2y, calldataload(add(pubSignals, 32)))
                
                g1_mulAccC(_pVk, IC3x, IC3y, calldataload(add(pubSignals, 64)))
                
                g1_mulAccC(_pVk, IC4x, IC4y, calldataload(add(pubSignals, 96)))
                
                g1_mulAccC(_pVk, IC5x, IC5y, calldataload(add(pubSignals, 128)))
                
                g1_mulAccC(_pVk, IC6x, IC6y, calldataload(add(pubSignals, 160)))
                
                g1_mulAccC(_pVk, IC7x, IC7y, calldataload(add(pubSignals, 192)))
                
                g1_mulAccC(_pVk, IC8x, IC8y, calldataload(add(pubSignals, 224)))
                
                g1_mulAccC(_pVk, IC9x, IC9y, calldataload(add(pubSignals, 256)))
                

                // -A
                mstore(_pPairing, calldataload(pA))
                mstore(add(_pPairing, 32), mod(sub(q, calldataload(add(pA, 32))), q))

                // B
                mstore(add(_pPairing, 64), calldataload(pB))
                mstore(add(_pPairing, 96), calldataload(add(pB, 32)))
                mstore(add(_pPairing, 128), calldataload(add(pB, 64)))
                mstore(add(_pPairing, 160), calldataload(add(pB, 96)))

                // alpha1
                mstore(add(_pPairing, 192), alphax)
                mstore(add(_pPairing, 224), alphay)

                // beta2
                mstore(add(_pPairing, 256), betax1)
                mstore(add(_pPairing, 288), betax2)
                mstore(add(_pPairing, 320), betay1)
                mstore(add(_pPairing, 352), betay2)

                // vk_x
                mstore(add(_pPairing, 384), mload(add(pMem, pVk)))
                mstore(add(_pPairing, 416), mload(add(pMem, add(pVk, 32))))


                // gamma2
                mstore(add(_pPairing, 448), gammax1)
                mstore(add(_pPairing, 480), gammax2)
                mstore(add(_pPairing, 512), gammay1)
                mstore(add(_pPairing, 544), gammay2)

                // C
                mstore(add(_pPairing, 576), calldataload(pC))
                mstore(add(_pPairing, 608), calldataload(add(pC, 32)))

                // delta2
                mstore(add(_pPairing, 640), deltax1)
                mstore(add(_pPairing, 672), deltax2)
                mstore(add(_pPairing, 704), deltay1)
                mstore(add(_pPairing, 736), deltay2)


                let success := staticcall(sub(gas(), 2000), 8, _pPairing, 768, _pPairing, 0x20)

                isOk := and(success, mload(_pPairing))
            }

            let pMem := mload(0x40)
            mstore(0x40, add(pMem, pLastMem))

            // Validate that all evaluations ∈ F
            
            checkField(calldataload(add(_pubSignals, 0)))
            
            checkField(calldataload(add(_pubSignals, 32)))
            
            checkField(calldataload(add(_pubSignals, 64)))
            
            checkField(calldataload(add(_pubSignals, 96)))
            
            checkField(calldataload(add(_pubSignals, 128)))
            
            checkField(calldataload(add(_pubSignals, 160)))
            
            checkField(calldataload(add(_pubSignals, 192)))
            
            checkField(calldataload(add(_pubSignals, 224)))
            
            checkField(calldataload(add(_pubSignals, 256)))
            

            // Validate all evaluations
            let isValid := checkPairing(_pA, _pB, _pC, _pubSignals, pMem)

            mstore(0, isValid)
             return(0, 0x20)
         }
     }
 }
