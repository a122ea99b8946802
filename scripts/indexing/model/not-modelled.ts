/** Types of the schema, aggregations with their intervals, that the model says nothing of, and why. */
export const NOT_MODELLED: Readonly<Record<string, string>> = {
  Activity: "graph-node gives the ids of its points; what they add up to is in the aggregations.",
  "ActivityCount hour":
    "Stored once a later block shows that the hour is over: graph-node's doing, not the subgraph's.",
  "ActivityCount day":
    "Stored once a later block shows that the day is over: graph-node's doing, not the subgraph's.",
};
