/** The handlers of the data source Tickets. */
export * from "../handlers/ticketEvents";
export * from "../handlers/tickets";
