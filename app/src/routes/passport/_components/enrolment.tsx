import { useRegisterPassport } from "@aura-protocol/sdk/react";
import type { Address } from "viem";

import { TransactionProgress } from "../../../components/transaction-progress.tsx";
import { useProgress } from "../../../hooks/use-progress.ts";
import { shortHex } from "../../../lib/format.ts";
import { useIdentity } from "../../../wallet/identity-session.ts";
import { EnrolmentStep } from "./enrolment-step.tsx";
import { SignIdentity } from "./sign-identity.tsx";

/** How creating the passport ended; an error may come together with a passport that was there already. */
export type EnrolmentOutcome = { readonly ok: true } | { readonly ok: false; readonly error: unknown };

/** From a connected wallet to a passport. Whoever shows it takes over once there is one, and tells the outcome. */
export function Enrolment({
  account,
  onOutcome,
}: {
  account: Address;
  onOutcome: (outcome: EnrolmentOutcome) => void;
}) {
  const identity = useIdentity(account);
  const register = useRegisterPassport();
  const progress = useProgress(register);
  const working = progress.status === "working";
  const create = () => {
    if (identity === null) return;
    register.mutateAsync({ commitment: identity.commitment }).then(
      () => onOutcome({ ok: true }),
      (error: unknown) => onOutcome({ ok: false, error }),
    );
  };

  return (
    <ol className="enrolment" aria-label="Creating your passport">
      <EnrolmentStep number={1} title="Connect a wallet" state="done">
        <p className="soft">
          Connected as <code>{shortHex(account)}</code>.
        </p>
      </EnrolmentStep>
      <EnrolmentStep number={2} title="Sign your identity" state={identity === null ? "now" : "done"}>
        <SignIdentity account={account} />
      </EnrolmentStep>
      <EnrolmentStep number={3} title="Create your passport" state={identity === null ? "todo" : "now"}>
        <p className="soft">
          A transaction writes your commitment on the chain. It says nothing about you, and it binds this
          account to the identity that you alone can sign.
        </p>
        <div>
          <button type="button" className="button" disabled={identity === null || working} onClick={create}>
            {working ? "Creating your passport…" : "Create passport"}
          </button>
        </div>
        <TransactionProgress
          progress={progress}
          label="Creating the passport"
          done="Your passport is created."
          onRetry={create}
        />
      </EnrolmentStep>
    </ol>
  );
}
