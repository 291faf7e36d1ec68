namespace Actors.Domain.Tickets.Splitting;

public sealed record SplitNothing() : Refusal("split.nothing", "Choose the messages that are to have a ticket of their own.", RefusalKind.Invalid);

/// <summary>What a ticket is about is what waits in it; an empty one would be a way to make a conversation vanish.</summary>
public sealed record SplitEverything() : Refusal(
    "split.everything", "No message of the buyer would be left on the ticket. Leave one of them here.");

/// <summary>Links of links would make a message hard to find.</summary>
public sealed record SplitElsewhere() : Refusal(
    "split.elsewhere",
    "One of the messages came from another ticket, or has gone to one already. End the merge, or merge the tickets again, before you split it off.");

public sealed record SplitMigrating() : Refusal(
    "split.migrating", "The conversation is away from its channel. Bring it back before you split it.");

/// <summary>Four eyes: what somebody decides was asked about the whole ticket.</summary>
public sealed record SplitDecisionWaiting() : Refusal(
    "split.decision-waiting", "Somebody has still to decide on a waiver for this ticket. Split it afterwards.");

/// <summary>R85: what a suspension holds does not get out of it by a split.</summary>
public sealed record SplitHeld() : Refusal(
    "split.held", "A suspension holds the ticket. Until it is over, the new ticket has to be about all orders of this one.");
