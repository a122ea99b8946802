/** Order of the scalar field of BN254: every hash, leaf and public signal is below it. */
export const FIELD_ORDER = 21888242871839275222246405745257275088548364400416034343698204186575808495617n;
