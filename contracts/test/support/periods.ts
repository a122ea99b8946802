/** The registry's periods on a local chain, in seconds, and its bonds, in wei. */
export const localConfig = {
  formulaDelay: 0,
  challengeWindow: 0,
  rootGrace: 3600,
  tierValidity: 30 * 86_400,
  epochBond: 0n,
  challengeBond: 0n,
};

/** Periods and bonds that all differ, so that one taken for another shows. */
export const slowConfig = {
  formulaDelay: 700,
  challengeWindow: 500,
  rootGrace: 300,
  tierValidity: 2000,
  epochBond: 3n * 10n ** 16n,
  challengeBond: 10n ** 16n,
};
