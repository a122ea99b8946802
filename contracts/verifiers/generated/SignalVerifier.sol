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

contract SignalVerifier {
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
    uint256 constant deltax1 = 2499301340343661766844347591034524765843852025033345712010285927820710468363;
    uint256 constant deltax2 = 19424816109812803095705208971842091078537704433873609717400496705234502573764;
    uint256 constant deltay1 = 5573434889494312878949557775916983624160795259414009975929111248937403096037;
    uint256 constant deltay2 = 13412244439613123363670331939014503450863136488133462949731263591353687936050;

    
    uint256 constant IC0x = 8872611338471530928447545224421521572619942324513090491265942718233030817342;
    uint256 constant IC0y = 12281888362414815519169518874710890051947196770606596884018179077623160237965;
    
    uint256 constant IC1x = 5917461283250281143407919347359615422147872392664310227366179363954714777201;
    uint256 constant IC1y = 5378620981246185999042134600704942406381380144425106485400045471154206109575;
    
    uint256 constant IC2x = 16532479150404007793969899463329679580110521397595732881287586053258298687110;
    uint256 constant IC2y = 7826036048534284595825780406531033151181066129198833308780755833861292984536;
    
    uint256 constant IC3x = 12525986992450262615197552150704561280491534869582483025247206807786142626773;
    uint256 constant IC3y = 12775555539927325576098115290205657814318958628595933560910577816044368988993;
    
    uint256 constant IC4x = 8353212464789838131315882848710647787047147896061868897130818872417671298445;
    uint256 constant IC4y = 10987209866786317625164790894341043715976176660687714503391971591018756941176;
    
    uint256 constant IC5x = 7478152204646338873299569700649086259981494407208147515857451750965480761092;
    uint256 constant IC5y = 334894103722767315814053832778835907855805941284803048567786761263345416983;
    
    uint256 constant IC6x = 5011487754169234031216029814168926407639179591228972484224202496904002613296;
    uint256 constant IC6y = 17530890737660934893253783627698627725856235896461192890794759916101924088666;
    
    uint256 constant IC7x = 20964343642963588782426127798736013732377419637819025643025821881492117767188;
    uint256 constant IC7y = 5471164962571749906526457137174563897774058773637267733953865364322506735985;
    
    uint256 constant IC8x = 10739679842509947414706162853216129848470599926700375217875510161776173500402;
    uint256 constant IC8y = 19511641696994641024766207803174243809015603488361605894443690118155289613760;
    
    uint256 constant IC9x = 3810097473605624045658203555842847949195351660605085010637546096824963339568;
    uint256 constant IC9y = 18733092722161499801410595736704399842550229023779572484386164841045779463463;
    
 
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
