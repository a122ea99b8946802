import { buildEpoch } from "../actions/buildEpoch.ts";
import { checkMembershipRoot } from "../actions/checkMembershipRoot.ts";
import { checkRevocationRoot } from "../actions/checkRevocationRoot.ts";
import { explainReputation } from "../actions/explainReputation.ts";
import { explainReputationChange } from "../actions/explainReputationChange.ts";
import { getAccountTotals } from "../actions/getAccountTotals.ts";
import { getAttendanceReward } from "../actions/getAttendanceReward.ts";
import { getAttendances } from "../actions/getAttendances.ts";
import { getAttestation } from "../actions/getAttestation.ts";
import { getBadges } from "../actions/getBadges.ts";
import { getBadgeTypes } from "../actions/getBadgeTypes.ts";
import { getChallenges } from "../actions/getChallenges.ts";
import { getCredentialRule } from "../actions/getCredentialRule.ts";
import { getCredits } from "../actions/getCredits.ts";
import { getDailyActivity } from "../actions/getDailyActivity.ts";
import { getEpochCount } from "../actions/getEpochCount.ts";
import { getEpochs } from "../actions/getEpochs.ts";
import { getEpochState } from "../actions/getEpochState.ts";
import { getEvent } from "../actions/getEvent.ts";
import { getEvents } from "../actions/getEvents.ts";
import { getEventTickets } from "../actions/getEventTickets.ts";
import { getFinalizedBlock } from "../actions/getFinalizedBlock.ts";
import { getHoldingRule } from "../actions/getHoldingRule.ts";
import { getIndexerStatus } from "../actions/getIndexerStatus.ts";
import { getInviteBatches } from "../actions/getInviteBatches.ts";
import { getInviteQuota } from "../actions/getInviteQuota.ts";
import { getInvites } from "../actions/getInvites.ts";
import { getIssuers } from "../actions/getIssuers.ts";
import { getLatestEpoch } from "../actions/getLatestEpoch.ts";
import { getLeaderboard } from "../actions/getLeaderboard.ts";
import { getMembers } from "../actions/getMembers.ts";
import { getMembershipTree } from "../actions/getMembershipTree.ts";
import { getMemberTree } from "../actions/getMemberTree.ts";
import { getPassport } from "../actions/getPassport.ts";
import { getPassportMoves } from "../actions/getPassportMoves.ts";
import { getPendingMembers } from "../actions/getPendingMembers.ts";
import { getPendingMove } from "../actions/getPendingMove.ts";
import { getProfiles } from "../actions/getProfiles.ts";
import { getRank } from "../actions/getRank.ts";
import { getReputation } from "../actions/getReputation.ts";
import { getReputationHistory } from "../actions/getReputationHistory.ts";
import { getScoreHistogram } from "../actions/getScoreHistogram.ts";
import { getScores } from "../actions/getScores.ts";
import { getSeats } from "../actions/getSeats.ts";
import { getSeatTree } from "../actions/getSeatTree.ts";
import { getSignalKey } from "../actions/getSignalKey.ts";
import { getSimilarProfiles } from "../actions/getSimilarProfiles.ts";
import { getTickets } from "../actions/getTickets.ts";
import { getTierRecord } from "../actions/getTierRecord.ts";
import { getTotals } from "../actions/getTotals.ts";
import { getUsableEpoch } from "../actions/getUsableEpoch.ts";
import { getVoucherNonce } from "../actions/getVoucherNonce.ts";
import { getVouches } from "../actions/getVouches.ts";
import { isAdmittedByGate } from "../actions/isAdmittedByGate.ts";
import { meetsTier } from "../actions/meetsTier.ts";
import { prepareChallenge } from "../actions/prepareChallenge.ts";
import { prepareCredentialProof } from "../actions/prepareCredentialProof.ts";
import { prepareInviteGateData } from "../actions/prepareInviteGateData.ts";
import { prepareProof } from "../actions/prepareProof.ts";
import { prepareSignal } from "../actions/prepareSignal.ts";
import { signInviteRedemption } from "../actions/signInviteRedemption.ts";
import { verifyEpoch } from "../actions/verifyEpoch.ts";
import { verifyPresence } from "../actions/verifyPresence.ts";
import { waitForIndexed } from "../actions/waitForIndexed.ts";
import { waitForReceipt } from "../actions/waitForReceipt.ts";
import { watchBadges } from "../actions/watchBadges.ts";
import { watchCheckIns } from "../actions/watchCheckIns.ts";
import { watchEpochs } from "../actions/watchEpochs.ts";
import { watchIndexerStatus } from "../actions/watchIndexerStatus.ts";
import { watchMints } from "../actions/watchMints.ts";
import { watchPassport } from "../actions/watchPassport.ts";
import { watchReputation } from "../actions/watchReputation.ts";
import { watchTickets } from "../actions/watchTickets.ts";
import { querySubgraph, type QuerySubgraphParameters } from "../actions/querySubgraph.ts";
import {
  watch,
  type ReadAction,
  type Watchable,
  type WatchParameters,
  type WatchReturnType,
} from "../actions/watch.ts";
import {
  watchContractEvents,
  type WatchContractEventsParameters,
  type WatchContractEventsReturnType,
} from "../actions/watchContractEvents.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import type { Abi, ContractEventName } from "viem";
import { bindActions, type BoundActions } from "./bindActions.ts";

const reads = {
  buildEpoch,
  checkMembershipRoot,
  checkRevocationRoot,
  explainReputation,
  explainReputationChange,
  getAccountTotals,
  getAttendanceReward,
  getAttendances,
  getAttestation,
  getBadges,
  getBadgeTypes,
  getChallenges,
  getCredentialRule,
  getCredits,
  getDailyActivity,
  getEpochCount,
  getEpochs,
  getEpochState,
  getEvent,
  getEvents,
  getEventTickets,
  getFinalizedBlock,
  getHoldingRule,
  getIndexerStatus,
  getInviteBatches,
  getInviteQuota,
  getInvites,
  getIssuers,
  getLatestEpoch,
  getLeaderboard,
  getMembers,
  getMembershipTree,
  getMemberTree,
  getPassport,
  getPassportMoves,
  getPendingMembers,
  getPendingMove,
  getProfiles,
  getRank,
  getReputation,
  getReputationHistory,
  getScoreHistogram,
  getScores,
  getSeats,
  getSeatTree,
  getSignalKey,
  getSimilarProfiles,
  getTickets,
  getTierRecord,
  getTotals,
  getUsableEpoch,
  getVoucherNonce,
  getVouches,
  isAdmittedByGate,
  meetsTier,
  prepareChallenge,
  prepareCredentialProof,
  prepareInviteGateData,
  prepareProof,
  prepareSignal,
  signInviteRedemption,
  verifyEpoch,
  verifyPresence,
  waitForIndexed,
  waitForReceipt,
  watchBadges,
  watchCheckIns,
  watchEpochs,
  watchIndexerStatus,
  watchMints,
  watchPassport,
  watchReputation,
  watchTickets,
} as const;

/** Generic actions keep what is generic about them. */
type GenericReads = {
  readonly querySubgraph: <Result, Variables>(
    parameters: QuerySubgraphParameters<Result, Variables>,
  ) => Promise<Result>;
  readonly watch: <Action extends ReadAction<unknown>>(
    action: Action & Watchable<Action>,
    parameters: Parameters<Action>[1],
    options: WatchParameters<Action>,
  ) => WatchReturnType;
  readonly watchContractEvents: <const TAbi extends Abi, TName extends ContractEventName<TAbi>>(
    parameters: WatchContractEventsParameters<TAbi, TName>,
  ) => WatchContractEventsReturnType;
};

/** Every action that reads, watches or prepares, as a method of a client. */
export type AuraReads = BoundActions<typeof reads> & GenericReads;

/**
 * For `client.extend`: all actions that read, as methods. Brings all of them into a bundle; imported by themselves they cost
 * what is used.
 *
 * @example
 * const client = createAuraClient({ chain, transport, subgraph }).extend(auraReads);
 * const { score } = await client.getReputation({ account, formula: formulaV1 });
 */
export function auraReads(client: AuraClient): AuraReads {
  return {
    ...bindActions(client, reads),
    querySubgraph: (parameters) => querySubgraph(client, parameters),
    watch: (action, parameters, options) => watch(client, action, parameters, options),
    watchContractEvents: (parameters) => watchContractEvents(client, parameters),
  };
}
