// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";

import {ITicketGate} from "./ITicketGate.sol";

/// @title Events and their tickets
/// @notice Each ticket is an ERC-721 token with id `eventId << 32 | serial`. What is paid for tickets stays here, apart for
/// each event, until the event has ended or was cancelled; nothing is ever pushed to anybody.
/// @dev The contract behind it is also an ERC-721 with metadata (ask through IERC721), an ERC-2981, an ERC-4906 and an
/// ERC-7572. This interface does not inherit IERC721, whose transfers may not be declared payable as the standard allows.
///
/// Amounts are in the smallest unit of the event's currency. Tokens that rebase are not supported: only
/// who deals in such a currency can lose by it. Times are seconds since the Unix epoch.
interface ITickets is IERC2981 {
    /// @notice Where an event stands. `None`: it does not exist. `Active`: neither of the others, even when it is over.
    /// `Cancelled`: every ticket can be refunded, for ever. `Settled`: the proceeds were released.
    enum EventPhase {
        None,
        Active,
        Cancelled,
        Settled
    }

    /// @notice What a ticket is good for. `None`: it was never issued, or was refunded. `Sealed`: it was exchanged for an
    /// anonymous seat at the event's desk. `Used`: its holder was checked in.
    enum TicketStatus {
        None,
        Valid,
        Sealed,
        Used
    }

    /// @notice How a valid ticket changes hands. `Free`: as any ERC-721. `Never`: not at all. `CappedResale`: only by
    /// {list} and {buyListed}.
    enum TransferPolicy {
        Free,
        Never,
        CappedResale
    }

    /// @notice What is promised to whoever buys, fixed for ever when the event is created.
    /// @param currency ERC-20 in which everything is paid; zero for the chain's own coin.
    /// @param startsAt First second of check-in: when doors open.
    /// @param endsAt First second after the event; after `startsAt`.
    /// @param salesStart First second of sales; 0 for at once.
    /// @param salesEnd First second after sales; after `salesStart`, at most `endsAt`.
    /// @param refundDeadline Last second at which a holder may give a ticket back, at most `startsAt`; 0 for never.
    /// @param capacity Most tickets that exist at any time, over all tiers; 1 or more.
    /// @param walletLimit Most tickets that an account may ever buy or claim, resale included; 0 for no limit.
    /// @param transferPolicy How tickets change hands.
    /// @param resaleMarkupBps How far a listed price may exceed what was first paid, in 1/10,000, at most 10,000; 0 unless
    /// the policy is `CappedResale`.
    /// @param royaltyBps The organiser's share of a resale, in 1/10,000, at most 2,500.
    /// @param desk Who else may check in, and alone may seal; zero for nobody.
    struct EventTerms {
        address currency;
        uint40 startsAt;
        uint40 endsAt;
        uint40 salesStart;
        uint40 salesEnd;
        uint40 refundDeadline;
        uint32 capacity;
        uint16 walletLimit;
        TransferPolicy transferPolicy;
        uint16 resaleMarkupBps;
        uint16 royaltyBps;
        address desk;
    }

    /// @notice A price and who may pay it, fixed for ever when the event is created.
    /// @param price Of one ticket; 0 for tickets that are claimed.
    /// @param capacity Most tickets of the tier that exist at any time; 1 or more.
    /// @param gate Asked at every sale and resale whether the buyer is admitted; zero to admit everybody.
    /// @param gateParam Handed to the gate; its meaning is the gate's.
    /// @param name Shown to people; may be empty.
    struct TierParams {
        uint80 price;
        uint32 capacity;
        ITicketGate gate;
        bytes32 gateParam;
        string name;
    }

    /// @notice What an organiser chooses when it creates an event.
    /// @param terms What is promised to whoever buys.
    /// @param tiers 1 to 8 prices.
    /// @param name Shown to people; not empty.
    /// @param uri Location of the event's metadata. Nothing else can be changed later.
    struct EventParams {
        EventTerms terms;
        TierParams[] tiers;
        string name;
        string uri;
    }

    /// @notice What is stored of an event, in four slots: what a sale writes, what it reads, who lets in when, and the rest.
    /// @param escrow What was paid for the tickets that exist, until it is released.
    /// @param issued Tickets ever issued; the serial of the next one.
    /// @param live Tickets that exist, at most `capacity`: issued and not refunded.
    /// @param checkedIn Tickets that exist and are used.
    /// @param sealedTickets Tickets that exist and are sealed; with those used at most `live`.
    /// @param tierCount 1 to 8.
    struct EventState {
        uint112 escrow;
        uint32 issued;
        uint32 live;
        uint40 salesStart;
        uint40 salesEnd;
        address currency;
        uint40 refundDeadline;
        uint32 capacity;
        uint16 walletLimit;
        EventPhase phase;
        address organiser;
        uint40 startsAt;
        uint40 endsAt;
        uint16 resaleMarkupBps;
        address desk;
        uint32 checkedIn;
        uint32 sealedTickets;
        uint16 royaltyBps;
        TransferPolicy transferPolicy;
        uint8 tierCount;
    }

    /// @notice What is stored of a price tier.
    /// @param live Tickets of the tier that exist, at most `capacity`.
    struct Tier {
        uint80 price;
        uint32 capacity;
        uint32 live;
        ITicketGate gate;
        bytes32 gateParam;
        string name;
    }

    /// @notice What is stored of a ticket.
    /// @param paid What a refund returns: what was first paid for it, whatever it was resold for; 0 if granted or claimed.
    /// @param listed Whether it is for sale, and then `listPrice` is its price.
    struct Ticket {
        address holder;
        uint256 eventId;
        uint8 tier;
        TicketStatus status;
        uint80 paid;
        bool listed;
        uint80 listPrice;
    }

    /// @notice Emitted once per event, before {EventTermsSet} tells the rest of its terms.
    event EventCreated(
        uint256 indexed eventId,
        address indexed organiser,
        address indexed currency,
        uint32 capacity,
        uint40 startsAt,
        uint40 endsAt,
        string name,
        string uri
    );

    /// @notice Emitted once per event, before its tiers.
    event EventTermsSet(
        uint256 indexed eventId,
        uint40 salesStart,
        uint40 salesEnd,
        uint40 refundDeadline,
        uint16 walletLimit,
        TransferPolicy transferPolicy,
        uint16 resaleMarkupBps,
        uint16 royaltyBps,
        address desk
    );

    /// @notice Emitted once per price tier.
    /// @param tier Its place among the event's tiers, from 0.
    event TierAdded(
        uint256 indexed eventId,
        uint8 indexed tier,
        uint80 price,
        uint32 capacity,
        ITicketGate gate,
        bytes32 gateParam,
        string name
    );

    /// @notice Emitted when an event's metadata moves.
    event EventUriChanged(uint256 indexed eventId, string uri);

    /// @notice Emitted when an organiser offers an event to another account, or takes the offer back by naming zero.
    event OrganiserOffered(uint256 indexed eventId, address indexed organiser, address indexed candidate);

    /// @notice Emitted when an account accepts an event.
    event OrganiserChanged(uint256 indexed eventId, address indexed previous, address indexed organiser);

    /// @notice Emitted when an event is cancelled.
    event EventCancelled(uint256 indexed eventId);

    /// @notice Emitted once per purchase or claim.
    /// @param firstTicketId The others follow it, `quantity` in all.
    /// @param price Of one ticket.
    event TicketsSold(
        uint256 indexed eventId,
        address indexed buyer,
        uint256 firstTicketId,
        uint8 tier,
        uint32 quantity,
        uint80 price
    );

    /// @notice Emitted when an organiser gives tickets away, one to each recipient in this order.
    event TicketsGranted(uint256 indexed eventId, uint256 firstTicketId, uint8 tier, address[] recipients);

    /// @notice Emitted when a ticket is given back, and ceases to exist.
    /// @param amount What was first paid for it, credited to its holder.
    event TicketRefunded(
        uint256 indexed ticketId,
        uint256 indexed eventId,
        address indexed holder,
        uint8 tier,
        uint80 amount
    );

    /// @notice Emitted when the escrow of an ended event is credited to its organiser.
    event ProceedsReleased(uint256 indexed eventId, address indexed organiser, uint256 amount);

    /// @notice Emitted when a ticket is put up for sale, or its price changes.
    event TicketListed(uint256 indexed ticketId, uint256 indexed eventId, address indexed seller, uint80 price);

    /// @notice Emitted when a seller takes a ticket off sale. Being resold, migrated, refunded, sealed or used ends a
    /// listing as well, without this event.
    event TicketUnlisted(uint256 indexed ticketId, uint256 indexed eventId, address indexed seller);

    /// @notice Emitted when a listed ticket is sold.
    /// @param price What the buyer paid.
    /// @param royalty Which part of it was credited to the organiser; the rest was credited to the seller.
    event TicketResold(
        uint256 indexed ticketId,
        address indexed seller,
        address indexed buyer,
        uint256 eventId,
        uint80 price,
        uint80 royalty
    );

    /// @notice Emitted when a ticket is used.
    event TicketCheckedIn(uint256 indexed ticketId, uint256 indexed eventId, address indexed holder);

    /// @notice Emitted when a ticket is exchanged for an anonymous seat.
    event TicketSealed(uint256 indexed ticketId, uint256 indexed eventId, address indexed holder);

    /// @notice Emitted when a ticket follows its holder's passport to another account.
    event TicketMigrated(uint256 indexed ticketId, address indexed from, address indexed to);

    /// @notice Emitted when money becomes an account's to withdraw; the amount is not zero.
    event CreditAdded(address indexed account, address indexed currency, uint256 amount);

    /// @notice Emitted when an account withdraws its whole credit in a currency.
    event CreditWithdrawn(address indexed account, address indexed currency, address indexed to, uint256 amount);

    /// @notice Emitted when a credit follows its owner's passport to another account.
    event CreditMigrated(address indexed from, address indexed to, address indexed currency, uint256 amount);

    /// @notice ERC-4906: a ticket's metadata changed, as its status did.
    event MetadataUpdate(uint256 _tokenId);

    /// @notice ERC-4906: the metadata of all these tickets changed.
    event BatchMetadataUpdate(uint256 _fromTokenId, uint256 _toTokenId);

    /// @notice Thrown when an event does not exist.
    error Tickets_UnknownEvent(uint256 eventId);

    /// @notice Thrown when an event has no such price tier.
    error Tickets_UnknownTier(uint256 eventId, uint8 tier);

    /// @notice Thrown when a ticket was never issued, or was refunded.
    error Tickets_UnknownTicket(uint256 ticketId);

    /// @notice Thrown when an event's name is empty.
    error Tickets_EmptyName();

    /// @notice Thrown when an event would end before it starts, or has ended already.
    error Tickets_InvalidSchedule(uint40 startsAt, uint40 endsAt);

    /// @notice Thrown when sales would end before they start, or after the event has ended.
    error Tickets_InvalidSalesWindow(uint40 salesStart, uint40 salesEnd);

    /// @notice Thrown when refunds would go on after doors open.
    error Tickets_InvalidRefundDeadline(uint40 refundDeadline, uint40 startsAt);

    /// @notice Thrown when the capacity of an event or of a tier is zero.
    error Tickets_ZeroCapacity();

    /// @notice Thrown when there is no tier, or there are more than 8.
    error Tickets_InvalidTierCount(uint256 count);

    /// @notice Thrown when a currency is an account without code.
    error Tickets_InvalidCurrency(address currency);

    /// @notice Thrown when a gate is an account without code.
    error Tickets_InvalidGate(address gate);

    /// @notice Thrown when a markup exceeds its maximum, which is 0 unless tickets are resold here.
    error Tickets_MarkupTooHigh(uint16 markupBps, uint16 most);

    /// @notice Thrown when a royalty exceeds its maximum.
    error Tickets_RoyaltyTooHigh(uint16 royaltyBps, uint16 most);

    /// @notice Thrown when no ticket is asked for.
    error Tickets_ZeroQuantity();

    /// @notice Thrown when sales have not begun.
    error Tickets_SalesNotOpen(uint256 eventId, uint40 salesStart);

    /// @notice Thrown when sales have ended.
    error Tickets_SalesClosed(uint256 eventId, uint40 salesEnd);

    /// @notice Thrown when fewer tickets are left than are asked for.
    error Tickets_SoldOut(uint256 eventId, uint32 left);

    /// @notice Thrown when fewer tickets of the tier are left than are asked for.
    error Tickets_TierSoldOut(uint256 eventId, uint8 tier, uint32 left);

    /// @notice Thrown when an account would have bought more tickets than it may.
    error Tickets_WalletLimitExceeded(uint256 eventId, address account, uint16 walletLimit);

    /// @notice Thrown when what is sent in the chain's own coin is not exactly what is due.
    error Tickets_WrongPayment(uint256 sent, uint256 due);

    /// @notice Thrown when a currency delivers less than was taken from the buyer, for a fee or for a lie.
    error Tickets_PaymentShort(uint256 received, uint256 due);

    /// @notice Thrown when a recipient refuses the chain's own coin.
    error Tickets_PaymentFailed(address to, uint256 amount);

    /// @notice Thrown when somebody other than the organiser (or, to check in, the desk) acts for the event.
    error Tickets_NotOrganiser(address caller, uint256 eventId);

    /// @notice Thrown when an account accepts an event that it was not offered.
    error Tickets_NotOffered(address caller, uint256 eventId);

    /// @notice Thrown when somebody other than the desk seals.
    error Tickets_NotDesk(address caller, uint256 eventId);

    /// @notice Thrown when a ticket that can still be refunded would be sealed without its holder's approval.
    error Tickets_SealNotApproved(uint256 ticketId, address holder);

    /// @notice Thrown when an account does not hold the ticket.
    error Tickets_NotHolder(address account, uint256 ticketId);

    /// @notice Thrown when a ticket is sealed or used, and must not be.
    error Tickets_NotValid(uint256 ticketId, TicketStatus status);

    /// @notice Thrown when doors have not opened.
    error Tickets_NotStarted(uint256 eventId, uint40 startsAt);

    /// @notice Thrown when the event has ended.
    error Tickets_Ended(uint256 eventId, uint40 endsAt);

    /// @notice Thrown when the event has not ended.
    error Tickets_NotEnded(uint256 eventId, uint40 endsAt);

    /// @notice Thrown when the event was cancelled.
    error Tickets_Cancelled(uint256 eventId);

    /// @notice Thrown when the proceeds were released before.
    error Tickets_AlreadySettled(uint256 eventId);

    /// @notice Thrown when the event is not cancelled and its refunds are over; the deadline is 0 if there were none.
    error Tickets_RefundsClosed(uint256 eventId, uint40 refundDeadline);

    /// @notice Thrown by plain ERC-721 transfers when the event's policy rules them out.
    error Tickets_TransferForbidden(uint256 eventId, TransferPolicy transferPolicy);

    /// @notice Thrown when the event's policy rules out resale here.
    error Tickets_ResaleForbidden(uint256 eventId, TransferPolicy transferPolicy);

    /// @notice Thrown when a listed price would exceed what was first paid and the markup.
    error Tickets_PriceAboveCap(uint80 price, uint256 cap);

    /// @notice Thrown when a ticket is not for sale.
    error Tickets_NotListed(uint256 ticketId);

    /// @notice Thrown when a ticket's price is not what the buyer expects.
    error Tickets_PriceChanged(uint80 price, uint80 expectedPrice);

    /// @notice Thrown when an account has no credit in the currency.
    error Tickets_NoCredit(address account, address currency);

    /// @notice Thrown when money would go to the zero address or back to this contract.
    error Tickets_InvalidRecipient(address to);

    /// @notice Thrown when an account never held a passport that has moved to another account, or it was given up since.
    error Tickets_NoSuccessor(address account);

    /// @notice Creates an event organised by the caller.
    /// @dev Emits {EventCreated}, {EventTermsSet}, then {TierAdded} for each tier.
    ///
    /// Notes:
    /// - All but the metadata's location and the organiser is fixed for ever.
    /// - Gates and desk are the organiser's choice, and so is the currency: a buyer looks at them as at the price.
    ///
    /// Requirements:
    /// - The name is not empty; `startsAt < endsAt`; `block.timestamp < endsAt`; `salesStart < salesEnd <= endsAt`;
    ///   `refundDeadline <= startsAt`.
    /// - The event's and every tier's capacity is not zero; there are 1 to 8 tiers.
    /// - The currency, unless zero, and every gate, unless zero, has code.
    /// - `royaltyBps <= 2_500`; `resaleMarkupBps <= 10_000`, and is 0 unless the policy is `CappedResale`.
    /// @return eventId Ids count up from 0.
    function createEvent(EventParams calldata params) external returns (uint256 eventId);

    /// @notice Moves an event's metadata.
    /// @dev Emits {EventUriChanged} and {BatchMetadataUpdate}. Requirements: the event exists; the caller organises it.
    function setEventUri(uint256 eventId, string calldata uri) external;

    /// @notice Offers an event to another account, which becomes its organiser by {acceptOrganiser}.
    /// @dev Emits {OrganiserOffered}. Requirements: the event exists; the caller organises it.
    /// @param candidate Replaces whoever was offered it before; zero to take the offer back.
    function offerOrganiser(uint256 eventId, address candidate) external;

    /// @notice Makes the caller the organiser of an event that it was offered. Credits stay with whom they were added to.
    /// @dev Emits {OrganiserChanged}. Requirements: the event exists; the caller is its candidate.
    function acceptOrganiser(uint256 eventId) external;

    /// @notice Cancels an event: sales and check-in stop, and every ticket, also a sealed or used one, can be refunded.
    /// @dev Emits {EventCancelled}. Requirements: the event exists and is not cancelled; the caller organises it;
    /// `block.timestamp < endsAt`.
    function cancelEvent(uint256 eventId) external;

    /// @notice Buys tickets for the caller, or claims them if their price is 0.
    /// @dev Emits {TicketsSold} and {IERC721-Transfer} for each ticket.
    ///
    /// Notes:
    /// - The tier's gate is called, and may use up something of the caller's.
    /// - A currency is approved for this contract by the caller first.
    /// - Receivers are not asked: a contract that buys for itself wants the tokens.
    ///
    /// Requirements:
    /// - The event exists and is not cancelled; the tier exists; `salesStart <= block.timestamp < salesEnd`.
    /// - `quantity` is not zero; the event and the tier have that many tickets left.
    /// - What the caller has bought of the event, refunded and sold tickets included, stays within the wallet limit.
    /// - `msg.value` is exactly `price * quantity` in the chain's own coin, 0 in any other currency, of which exactly
    ///   as much is taken and must arrive in full.
    /// - The gate, if any, admits the caller.
    /// @param gateData Handed to the gate; empty if there is none.
    /// @return firstTicketId `eventId << 32 | serial`; the others follow it. Serials count up from 0 and are never reused.
    function buy(
        uint256 eventId,
        uint8 tier,
        uint32 quantity,
        bytes calldata gateData
    ) external payable returns (uint256 firstTicketId);

    /// @notice Gives tickets away, one to each recipient.
    /// @dev Emits {TicketsGranted} and {IERC721-Transfer} for each ticket.
    ///
    /// Notes:
    /// - They count against the capacities, not against wallet limits; no gate is asked. Their refund returns nothing,
    ///   and they cannot be resold for more.
    ///
    /// Requirements:
    /// - The event exists and is not cancelled; the caller organises it; the tier exists; `block.timestamp < endsAt`.
    /// - There is a recipient, and none is zero; the event and the tier have that many tickets left.
    /// @return firstTicketId `eventId << 32 | serial`; the others follow it.
    function grant(uint256 eventId, uint8 tier, address[] calldata recipients) external returns (uint256 firstTicketId);

    /// @notice Gives a ticket back: it ceases to exist, and what was first paid for it is credited to the caller.
    /// @dev Emits {TicketRefunded}, {IERC721-Transfer} and, unless nothing was paid, {CreditAdded}.
    ///
    /// Notes:
    /// - Whoever bought it from another holder gets back the first price, not the one paid to that holder.
    /// - Another ticket may be sold in its place, with another serial.
    ///
    /// Requirements:
    /// - The ticket exists; the caller holds it.
    /// - The event was cancelled, or the ticket is valid and `block.timestamp <= refundDeadline`.
    function refund(uint256 ticketId) external;

    /// @notice Gives tickets back, as {refund} does, and pays out the caller's whole credit in a currency, as {withdraw}
    /// does.
    /// @dev Emits what they emit. Requirements: those of {refund} for every ticket, and those of {withdraw}.
    /// @param ticketIds May be of several events; what is credited in other currencies stays credited.
    /// @return amount What was paid out.
    function refundAndWithdraw(
        uint256[] calldata ticketIds,
        address currency,
        address to
    ) external returns (uint256 amount);

    /// @notice Credits an ended event's escrow to its organiser. Anybody may call it.
    /// @dev Emits {ProceedsReleased} and, unless it is empty, {CreditAdded}. Requirements: the event exists, is not
    /// cancelled and was not settled; `block.timestamp >= endsAt`.
    function releaseProceeds(uint256 eventId) external;

    /// @notice Pays out the caller's whole credit in a currency.
    /// @dev Emits {CreditWithdrawn}. Requirements: the credit is not zero; `to` is neither zero nor this contract, and
    /// accepts the payment.
    /// @param currency Zero for the chain's own coin.
    /// @param to Who is paid; an account that cannot be paid itself names another.
    /// @return amount What was paid out.
    function withdraw(address currency, address to) external returns (uint256 amount);

    /// @notice Puts a ticket up for sale, or changes its price.
    /// @dev Emits {TicketListed}.
    ///
    /// Requirements:
    /// - The ticket exists and is valid; the caller holds it.
    /// - The event is not cancelled; its policy is `CappedResale`; `block.timestamp < endsAt`.
    /// - `price` is at most what was first paid times `(10_000 + resaleMarkupBps) / 10_000`, rounded down.
    function list(uint256 ticketId, uint80 price) external;

    /// @notice Takes a ticket off sale.
    /// @dev Emits {TicketUnlisted}. Requirements: the ticket exists and is for sale; the caller holds it.
    function unlist(uint256 ticketId) external;

    /// @notice Buys a listed ticket for the caller.
    /// @dev Emits {TicketResold}, {IERC721-Transfer} and, unless they are zero, {CreditAdded} for the organiser's royalty,
    /// rounded down, and for the seller's rest.
    ///
    /// Requirements:
    /// - The ticket exists and is for sale at exactly `expectedPrice`.
    /// - The event is not cancelled; `block.timestamp < endsAt`.
    /// - Those of {buy} on payment, wallet limit and gate.
    function buyListed(uint256 ticketId, uint80 expectedPrice, bytes calldata gateData) external payable;

    /// @notice Marks a ticket as used, for ever: it no longer changes hands, and is refunded only after a cancellation.
    /// @dev Emits {TicketCheckedIn} and {MetadataUpdate}. Requirements: the ticket exists and is valid; the caller
    /// organises its event or is its desk; the event is not cancelled; `startsAt <= block.timestamp < endsAt`.
    function checkIn(uint256 ticketId) external;

    /// @notice Marks tickets as used, as {checkIn} does: all of them, or none.
    /// @dev Emits what {checkIn} emits for each. Requirements: those of {checkIn} for each.
    function checkInMany(uint256[] calldata ticketIds) external;

    /// @notice Marks a ticket as exchanged for an anonymous seat, for ever: it is never checked in, no longer changes
    /// hands, and is refunded only after a cancellation.
    /// @dev Emits {TicketSealed} and {MetadataUpdate}.
    ///
    /// Notes:
    /// - A desk is the organiser's choice. So that it cannot end anybody's refunds, it needs the holder's ERC-721 approval
    ///   (for the ticket, or for all) while `block.timestamp <= refundDeadline`, and none afterwards.
    ///
    /// Requirements:
    /// - The ticket exists and is valid; the caller is the desk of its event, which is not cancelled;
    ///   `block.timestamp < endsAt`.
    /// - While the ticket can be refunded: its holder has approved the desk.
    function seal(uint256 ticketId) external;

    /// @notice Moves tickets to where their holder's passport went, whatever their event's policy and their status.
    /// Anybody may call it.
    /// @dev Emits {TicketMigrated} and {IERC721-Transfer} for each. Listings end. Requirements: `from` held a passport
    /// that another account holds now; `from` holds every ticket.
    function migrate(address from, uint256[] calldata ticketIds) external;

    /// @notice Moves an account's whole credit in a currency to where its passport went. Anybody may call it.
    /// @dev Emits {CreditMigrated}. Requirements: `from` held a passport that another account holds now; its credit is not
    /// zero.
    function migrateCredit(address from, address currency) external;

    /// @notice What is stored of an event.
    /// @dev Requirements: the event exists.
    function eventOf(uint256 eventId) external view returns (EventState memory);

    /// @notice Name and metadata location of an event.
    /// @dev Requirements: the event exists.
    function eventMetadata(uint256 eventId) external view returns (string memory name, string memory uri);

    /// @notice How many events exist.
    function eventCount() external view returns (uint256);

    /// @notice Who organises an event.
    /// @dev Requirements: the event exists.
    function organiserOf(uint256 eventId) external view returns (address);

    /// @notice Whom an event is offered to; zero for nobody.
    function candidateOf(uint256 eventId) external view returns (address);

    /// @notice What is stored of a price tier.
    /// @dev Requirements: the event and the tier exist.
    function tierOf(uint256 eventId, uint8 tier) external view returns (Tier memory);

    /// @notice What is stored of a ticket.
    /// @dev Requirements: the ticket exists.
    function ticketOf(uint256 ticketId) external view returns (Ticket memory);

    /// @notice What a ticket is good for; `None` if it does not exist.
    function statusOf(uint256 ticketId) external view returns (TicketStatus);

    /// @notice Who holds a ticket; as in ERC-721.
    /// @dev Requirements: the ticket exists.
    function ownerOf(uint256 ticketId) external view returns (address);

    /// @notice How many tickets an account has bought or claimed of an event with a wallet limit; 0 for other events.
    function purchasesOf(uint256 eventId, address account) external view returns (uint256);

    /// @notice What an account can withdraw.
    /// @param currency Zero for the chain's own coin.
    function creditOf(address account, address currency) external view returns (uint256);

    /// @notice ERC-7572: metadata of the collection of all tickets.
    function contractURI() external view returns (string memory);
}
