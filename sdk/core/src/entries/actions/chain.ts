// Part of @aura-protocol/sdk/actions: chain and indexer as such.
export {
  acceptOwnership,
  type AcceptOwnershipErrorType,
  type AcceptOwnershipParameters,
  type AcceptOwnershipReturnType,
} from "../../actions/acceptOwnership.ts";
export {
  getAccountTotals,
  type GetAccountTotalsErrorType,
  type GetAccountTotalsParameters,
  type GetAccountTotalsReturnType,
} from "../../actions/getAccountTotals.ts";
export {
  getDailyActivity,
  type GetDailyActivityErrorType,
  type GetDailyActivityParameters,
  type GetDailyActivityReturnType,
} from "../../actions/getDailyActivity.ts";
export {
  getFinalizedBlock,
  type GetFinalizedBlockErrorType,
  type GetFinalizedBlockParameters,
  type GetFinalizedBlockReturnType,
} from "../../actions/getFinalizedBlock.ts";
export {
  getIndexerStatus,
  type GetIndexerStatusErrorType,
  type GetIndexerStatusParameters,
  type GetIndexerStatusReturnType,
} from "../../actions/getIndexerStatus.ts";
export {
  getTotals,
  type GetTotalsErrorType,
  type GetTotalsParameters,
  type GetTotalsReturnType,
} from "../../actions/getTotals.ts";
export {
  querySubgraph,
  type QuerySubgraphErrorType,
  type QuerySubgraphParameters,
  type QuerySubgraphReturnType,
} from "../../actions/querySubgraph.ts";
export {
  simulate,
  type SimulateErrorType,
  type SimulateOptions,
  type SimulateParameters,
  type SimulateReturnType,
  type SimulatedRequest,
  type WriteAction,
} from "../../actions/simulate.ts";
export {
  transferOwnership,
  type TransferOwnershipErrorType,
  type TransferOwnershipParameters,
  type TransferOwnershipReturnType,
} from "../../actions/transferOwnership.ts";
export {
  waitForIndexed,
  type WaitForIndexedErrorType,
  type WaitForIndexedParameters,
  type WaitForIndexedReturnType,
} from "../../actions/waitForIndexed.ts";
export {
  waitForReceipt,
  type AuraEvent,
  type WaitForReceiptErrorType,
  type WaitForReceiptParameters,
  type WaitForReceiptReturnType,
} from "../../actions/waitForReceipt.ts";
export {
  watch,
  type ReadAction,
  type WatchErrorType,
  type WatchParameters,
  type WatchReturnType,
  type Watchable,
} from "../../actions/watch.ts";
export {
  watchContractEvents,
  type WatchContractEventsErrorType,
  type WatchContractEventsParameters,
  type WatchContractEventsReturnType,
} from "../../actions/watchContractEvents.ts";
export {
  watchIndexerStatus,
  type WatchIndexerStatusErrorType,
  type WatchIndexerStatusParameters,
  type WatchIndexerStatusReturnType,
} from "../../actions/watchIndexerStatus.ts";
export {
  watchMints,
  type Mint,
  type WatchMintsErrorType,
  type WatchMintsParameters,
  type WatchMintsReturnType,
} from "../../actions/watchMints.ts";
