/** What can be done in the background. */
export const taskKinds = [
  "generate_proof",
  "mint_badge",
  "calculate_score",
  "update_passport",
  "build_epoch",
] as const;

export type TaskKind = (typeof taskKinds)[number];
