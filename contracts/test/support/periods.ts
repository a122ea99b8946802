/** The registry's periods on a local chain, in seconds. */
export const localConfig = {
  formulaDelay: 0,
  challengeWindow: 0,
  rootGrace: 3600,
  tierValidity: 30 * 86_400,
};

/** Periods that all differ, so that one taken for another shows. */
export const slowConfig = {
  formulaDelay: 700,
  challengeWindow: 500,
  rootGrace: 300,
  tierValidity: 2000,
};
