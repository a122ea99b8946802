import { AuraError } from "./base.ts";
import { ContractRevertError, type ContractRevert } from "./contract.ts";

/** Why two coordinates are no key that signals can be made to. */
export type SignalKeyFault =
  | "its coordinates are not field elements"
  | "it is not on the curve"
  | "it is of low order"
  | "it is outside the subgroup of prime order"
  | "it is one of two keys that the circuit cannot take";

/** Thrown when somebody's key is none that signals can be made to. */
export class InvalidSignalKeyError extends AuraError {
  override readonly name = "InvalidSignalKeyError";
  readonly fault: SignalKeyFault;
  readonly key: readonly [bigint, bigint];

  constructor({ fault, key }: { fault: SignalKeyFault; key: readonly [bigint, bigint] }) {
    super(`No signal can be made to this key: ${fault}.`, {
      details: `the key is (${key[0]}, ${key[1]})`,
      docsPath: "docs/sdk.md#signals",
    });
    this.fault = fault;
    this.key = key;
  }
}

/** Thrown when an identity would signal itself. */
export class SelfSignalError extends AuraError {
  override readonly name = "SelfSignalError";

  constructor() {
    super("You cannot signal yourself. Choose another passport's key.");
  }
}

/** Thrown when an identity has used up its signals of an epoch. */
export class SignalQuotaError extends AuraError {
  override readonly name = "SignalQuotaError";
  /** Of the signal, from 0. */
  readonly index: number;
  readonly quota: number;

  constructor({ index, quota }: { index: number; quota: number }) {
    super(`You have used all ${quota} signals of this epoch. Wait for the next one.`, {
      details: `index ${index} is not below the quota`,
      docsPath: "docs/sdk.md#signals",
    });
    this.index = index;
    this.quota = quota;
  }
}

/** Thrown when the circuit cannot take an identity's secret: one of six, met with a chance of 1 in 2^248. */
export class UnprovableIdentityError extends AuraError {
  override readonly name = "UnprovableIdentityError";

  constructor() {
    super("The circuit of signals cannot take this identity's secret. Use another identity.", {
      docsPath: "docs/sdk.md#signals",
    });
  }
}

/** Thrown when what a proof of a signal says is not what its verifier expects. */
export class SignalMismatchError extends AuraError {
  override readonly name = "SignalMismatchError";
  /** Name of the public signal. */
  readonly signal: string;
  /** Undefined for the root, of which there may be several. */
  readonly expected: bigint | undefined;
  readonly actual: bigint;

  constructor({ signal, expected, actual }: { signal: string; expected?: bigint; actual: bigint }) {
    super(`The signal was made for another ${signal}. Ask for a new one.`, {
      details: `${signal} is ${actual}, expected ${expected ?? "one that the group knows at this depth"}`,
    });
    this.signal = signal;
    this.expected = expected;
    this.actual = actual;
  }
}

/** Thrown when a proof of a signal does not hold. */
export class InvalidSignalProofError extends AuraError {
  override readonly name = "InvalidSignalProofError";

  constructor() {
    super("The proof of this signal does not hold. Refuse it.");
  }
}

/** Thrown when a passport has published no key, or no longer. */
export class SignalKeyNotPublishedError extends ContractRevertError {
  override readonly name = "SignalKeyNotPublishedError";

  constructor(revert: ContractRevert) {
    super(revert, "This passport has published no key, so that it accepts no signals.");
  }
}

/** Thrown when the contract takes two coordinates for no key. */
export class SignalKeyRefusedError extends ContractRevertError {
  override readonly name = "SignalKeyRefusedError";

  constructor(revert: ContractRevert) {
    super(revert, "The contract does not accept this key.");
  }
}

/** Thrown when a key is published that is not the one behind the passport's commitment. */
export class SignalKeyMismatchError extends ContractRevertError {
  override readonly name = "SignalKeyMismatchError";

  constructor(revert: ContractRevert) {
    super(revert, "This key is of another identity than the one that the passport was registered with.");
  }
}
