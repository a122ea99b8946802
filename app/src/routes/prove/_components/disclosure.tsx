import { tierNames, type Tier } from "@aura-protocol/sdk";

/** What a proof tells the world, and what it keeps. */
export function Disclosure({ tier, epochId }: { tier: Tier; epochId: bigint }) {
  const claim = tier === 0 ? "has a passport" : `reaches ${tierNames[tier]} or better`;
  return (
    <aside className="stack" aria-label="What the proof gives away">
      <section className="card">
        <h2>Everyone learns</h2>
        <ul className="points">
          <li>
            that this account {claim} in epoch {epochId.toString()};
          </li>
          <li>when you proved it, and until when it counts.</li>
        </ul>
      </section>
      <section className="card">
        <h2>The proof does not tell</h2>
        <ul className="points">
          <li>your score, nor how far above the bound it is;</li>
          <li>which components or badges it comes from;</li>
          <li>which passport in the epoch is yours;</li>
          <li>your identity’s secret, which never leaves this browser.</li>
        </ul>
      </section>
      <p className="small soft">
        Passports and badges are public records of their own: whoever looks up this account finds those it
        holds. The proof adds nothing to them but the tier.
      </p>
    </aside>
  );
}
