import { BadgeList, ReputationGate, ReputationScore } from "@aura-protocol/sdk/react";

export function GoldRoom() {
  return (
    <main>
      <h1>Gold room</h1>
      <ReputationScore className="score" />
      <ReputationGate tier="gold">
        <p>Welcome to the gold room.</p>
        <BadgeList label="What brought you here" />
      </ReputationGate>
    </main>
  );
}
