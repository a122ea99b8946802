/**
 * How far a proof is. Stages come in this order: `download` (bytes of all files together; several times), `witness`,
 * `prove` (each once, when it begins).
 */
export type ProofProgress =
  | { readonly stage: "download"; readonly loaded: number; readonly total: number }
  | { readonly stage: "witness" }
  | { readonly stage: "prove" };
