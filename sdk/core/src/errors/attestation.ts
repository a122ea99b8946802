import { ContractRevertError, type ContractRevert } from "./contract.ts";

/** Thrown when a schema does not exist or names another resolver. */
export class AttestationSchemaError extends ContractRevertError {
  override readonly name = "AttestationSchemaError";

  constructor(revert: ContractRevert) {
    super(revert, "This schema does not have Aura as its resolver.");
  }
}

/** Thrown when an attestation cannot become the badge that it names. */
export class AttestationRefusedError extends ContractRevertError {
  override readonly name = "AttestationRefusedError";

  constructor(revert: ContractRevert) {
    super(revert, "This attestation cannot become a badge.");
  }
}

/** Thrown when no attestation that became a badge is revoked under a uid. */
export class AttestationNotRevokedError extends ContractRevertError {
  override readonly name = "AttestationNotRevokedError";

  constructor(revert: ContractRevert) {
    super(revert, "This attestation is not revoked, or never became a badge.");
  }
}

/** Thrown when an account does not have an attestation's badge. */
export class AttestationElsewhereError extends ContractRevertError {
  override readonly name = "AttestationElsewhereError";

  constructor(revert: ContractRevert) {
    super(revert, "The badge of this attestation is not with this account.");
  }
}
