import { figure, type Figure } from "../figure.ts";
import { fairnessGoodness, meanReceived, netCount, personalisedPageRank } from "./baselines.ts";
import { foundersOf, trustOf } from "./rating-graph.ts";
import { areaUnderCurve, splitByTime, type Rating } from "./ratings.ts";

const LEARNT = 0.7;
const GOAL = 0.72;

/** Telling later good from later bad people, beside every baseline; a goal only for ratings that people gave. */
export function measureQuality(ratings: readonly Rating[], real: boolean): Figure[] {
  const task = splitByTime(ratings, LEARNT);
  const founders = foundersOf(task.learnt);
  const ours = areaUnderCurve(task, trustOf(task.learnt, founders));
  const baselines = {
    "mean rating received": meanReceived(task.learnt),
    "fairness-goodness": fairnessGoodness(task.learnt),
    "personalised PageRank": personalisedPageRank(task.learnt, founders),
    "net count": netCount(task.learnt),
  };
  return Object.entries(baselines).map(([peerName, scores]) => {
    const peer = areaUnderCurve(task, scores);
    return figure({
      name: "trust.auc",
      unit: "AUC",
      ours,
      peer,
      peerName,
      target: real ? Math.max(GOAL, peer) : null,
      atLeast: true,
    });
  });
}

/** How the parameters were chosen: the same task inside the learnt part only. */
export function measureValidation(ratings: readonly Rating[]): Figure[] {
  return [0.5, 0.6, 0.7, 0.8].map((share) => {
    const { learnt } = splitByTime(ratings, LEARNT);
    const task = splitByTime(learnt, share);
    const ours = areaUnderCurve(task, trustOf(task.learnt, foundersOf(task.learnt)));
    const peer = areaUnderCurve(task, meanReceived(task.learnt));
    return figure({
      name: `trust.auc.validation.${share * 100}`,
      unit: "AUC",
      ours,
      peer,
      peerName: "mean rating received",
      target: null,
    });
  });
}
