/** Order of the scalar field, which commitments and roots are below. */
export const FIELD = 21888242871839275222246405745257275088548364400416034343698204186575808495617n;
