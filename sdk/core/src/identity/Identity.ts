/** What an identity keeps out of its own properties, so that no log, copy or inspector shows it. */
const secrets = new WeakMap<Identity, bigint>();

/**
 * A BabyJubJub key pair in Semaphore v4's form. Its secret is reachable through {@link Identity.secret} alone: JSON,
 * `console.log`, spreading and structured cloning see the public parts.
 */
export class Identity {
  /** secret · Base8. */
  readonly publicKey: readonly [bigint, bigint];
  /** Poseidon(public key): what the passport holds. */
  readonly commitment: bigint;

  constructor(parts: { secret: bigint; publicKey: readonly [bigint, bigint]; commitment: bigint }) {
    this.publicKey = parts.publicKey;
    this.commitment = parts.commitment;
    secrets.set(this, parts.secret);
  }

  /** The secret scalar, below the order of the BabyJubJub subgroup. For provers; never log or store it. */
  get secret(): bigint {
    return secrets.get(this) as bigint;
  }

  toJSON(): { commitment: string } {
    return { commitment: this.commitment.toString() };
  }

  toString(): string {
    return `Identity(${this.commitment})`;
  }
}
