import { getBadgeTypesQueryOptions, getLatestEpochQueryOptions } from "@aura-protocol/sdk/query";
import { useQuery } from "@tanstack/react-query";

import { useAppConfig } from "../../../config/config-context.ts";
import { formatCount } from "../../../lib/format.ts";
import { readClient } from "../../../lib/read-client.ts";
import { FigureList } from "./figure-list.tsx";

/** The figures themselves; a dash stands for one that cannot be had. */
export default function Figures() {
  const client = readClient(useAppConfig());
  const types = useQuery(getBadgeTypesQueryOptions(client));
  const epoch = useQuery(getLatestEpochQueryOptions(client));
  const badges = types.data?.reduce((sum, { supply }) => sum + supply, 0);
  return (
    <FigureList
      figures={[
        epoch.isError
          ? "–"
          : epoch.data === undefined
            ? undefined
            : formatCount(epoch.data === null ? 0 : epoch.data.leafCount),
        types.isError ? "–" : badges === undefined ? undefined : formatCount(badges),
        epoch.isError
          ? "–"
          : epoch.data === undefined
            ? undefined
            : epoch.data === null
              ? "none yet"
              : `No. ${epoch.data.epochId}`,
      ]}
    />
  );
}
