import { getTotals } from "@aura-protocol/sdk/actions";
import { useQuery } from "@tanstack/react-query";

import { useAppConfig } from "../../../config/config-context.ts";
import { formatCount } from "../../../lib/format.ts";
import { subgraphClient } from "../../../lib/read-only.ts";
import { FigureList } from "./figure-list.tsx";

const EVERY_MS = 10_000;

/** The figures themselves; a dash stands for one that cannot be had. */
export default function Figures() {
  const config = useAppConfig();
  const { data, isError } = useQuery({
    queryKey: ["totals"],
    queryFn: () => getTotals(subgraphClient(config), {}),
    refetchInterval: EVERY_MS,
  });
  if (data === undefined) return <FigureList figures={isError ? ["–", "–", "–"] : []} />;
  const { passports, badges, latestEpoch } = data;
  return (
    <FigureList
      figures={[
        formatCount(passports),
        formatCount(badges),
        latestEpoch === null ? "none yet" : `No. ${latestEpoch.epochId}`,
      ]}
    />
  );
}
