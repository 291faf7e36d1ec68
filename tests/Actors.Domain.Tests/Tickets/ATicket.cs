using Actors.Domain.Orders;
using Actors.Domain.Macros;
using Actors.Domain.Screening;
using Actors.Domain.Tickets.Acting;
using Actors.Domain.Tickets.Answering;
using Actors.Domain.Tickets.Assigning;
using Actors.Domain.Tickets.ChangingStatus;
using Actors.Domain.Tickets.Escalating;
using Actors.Domain.Tickets.LinkingOrders;
using Actors.Domain.Tickets.Migrating;
using Actors.Domain.Tickets.Noting;
using Actors.Domain.Tickets.Receiving;
using Actors.Domain.Tickets.Replying;
using Actors.Domain.Tickets.Snoozing;
using Actors.Domain.Tickets.Tagging;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Tickets;

/// <summary>Words in which the stories of a ticket are told. Messages, replies and notes are named by numbers.</summary>
internal static class ATicket
{
    public static readonly TimeSpan Day = TimeSpan.FromHours(24);

    public static readonly TicketAccount Amazon = new("amazon-eu", "amazon", Official: true, Day);

    /// <summary>A channel whose gates are the tenant's to set.</summary>
    public static readonly TicketAccount Mail = new("mail-support", "mail", Official: false, Day);

    public static readonly Guid TicketId = Id(0x71C7);

    public static Scenario Given(params IEnumerable<Step> steps) =>
        new Scenario(new Ticket(), ActorId.ForTicket(Shop, TicketId)).Given(steps);

    /// <param name="said">When the channel says it was said; unless given, the moment it came in.</param>
    public static Step Buyer(long message, DateTimeOffset at, DateTimeOffset? said = null, TicketAccount? account = null) =>
        Receives(SenderKind.Buyer, message, at, said, account: account);

    /// <summary>A copy of a reply that somebody wrote past the desk.</summary>
    public static Step Outside(long message, DateTimeOffset at, DateTimeOffset? said = null, bool official = true) =>
        Receives(SenderKind.Seller, message, at, said, official);

    public static Step Receives(
        SenderKind sender,
        long message,
        DateTimeOffset at,
        DateTimeOffset? said = null,
        bool official = true,
        TicketAccount? account = null) =>
        new(at, Intake, _ => Message(message, sender, said ?? at, at, official, account));

    public static Step Receives(DateTimeOffset at, ReceiveMessage message) => new(at, Intake, _ => message);

    public static ReceiveMessage Message(
        long message,
        SenderKind sender,
        DateTimeOffset? said,
        DateTimeOffset received,
        bool official = true,
        TicketAccount? account = null) => new(
        Id(message),
        account ?? Amazon,
        "relay:4f1c",
        sender,
        $"<{message}@example.com>",
        Json(Id(message + 0x1000), new("Where is it?", "Mario", "mario@example.com"), DomainJson.Default.MessageHead),
        Json(Id(message + 0x2000), new("Where is my parcel?", null), DomainJson.Default.MessageBody),
        [],
        null,
        [],
        said,
        received,
        new("mail", "relay-domain; dkim=pass"),
        official);

    /// <param name="seen">The version its author looked at; unless given, the current one.</param>
    public static Step Reply(long reply, DateTimeOffset at, long? seen = null, bool automatic = false, string text = "It is on its way.") =>
        new(at, automatic ? Who.System("auto-reply") : Anna, version => new QueueReply(
            Id(reply), Json(Id(reply + 0x3000), new(text), DomainJson.Default.ReplyBody), [], seen ?? version, automatic));

    /// <param name="accepted">When the channel says it accepted it.</param>
    public static Step Sent(long reply, DateTimeOffset at, DateTimeOffset? accepted = null) =>
        new(at, Gateway, _ => new ReportSent(Id(reply), $"<reply-{reply}@example.com>", accepted));

    public static Step Bounced(long reply, DateTimeOffset at, string code = "5.1.1") =>
        new(at, Gateway, _ => new ReportBounced(Id(reply), code));

    public static Step Failed(long reply, DateTimeOffset at, string code = "rejected") =>
        new(at, Gateway, _ => new ReportFailed(Id(reply), code));

    public static Step Says(long message, DateTimeOffset at, string text, SenderKind sender = SenderKind.Buyer) =>
        Receives(at, Message(message, sender, at, at) with
        {
            Body = Json(Id(message + 0x2000), new MessageBody(text, null), DomainJson.Default.MessageBody),
        });

    public static Step NoResponseNeeded(long message, DateTimeOffset at, string reason = "Only thanks.") =>
        new(at, Anna, _ => new MarkNoResponseNeeded(
            Id(message), Json(Id(message + 0x4000), new(reason), DomainJson.Default.NoteBody, RecordClasses.Note)));

    public static Step ResponseNeededAgain(long message, DateTimeOffset at) => new(at, Anna, _ => new WithdrawNoResponseNeeded(Id(message)));

    /// <summary>A note of prose, which opens no gate.</summary>
    public static Step Note(long note, DateTimeOffset at, string text = "Carrier asked.", long? corrects = null) =>
        Notes(note, at, new(text), null, null, corrects);

    /// <summary>A note that passes the ACID test, as complete as it says.</summary>
    public static Step GoodNote(
        long note, DateTimeOffset at, RiskRating risk = RiskRating.LowRisk, string? why = null, long? corrects = null, Who? by = null) =>
        Notes(note, at, GoodBody with { DecisionPath = why }, risk, "amazon.shipping", corrects, by);

    public static readonly NoteBody GoodBody = new("The parcel is late; DHL has it in Lyon.")
    {
        NextStep = "Ask DHL again on Monday.",
        Evidence = [new(EvidenceKind.Tracking) { Carrier = "DHL", Number = "0034043416109404", Status = "in transit" }],
    };

    public static Step Notes(
        long note, DateTimeOffset at, NoteBody body, RiskRating? risk = null, string? policy = null, long? corrects = null, Who? by = null) =>
        new(at, by ?? Anna, _ => new AddNote(
            Id(note), Json(Id(note + 0x5000), body, DomainJson.Default.NoteBody, RecordClasses.Note), risk, policy,
            corrects is { } old ? Id(old) : null, []));

    public static Step Escalated(long escalation, DateTimeOffset at, string team = "tier-2", GateRule? rule = null) =>
        new(at, Anna, _ => new EscalateTicket(Id(escalation), team, rule));

    public static Step Justifies(
        long migration,
        DateTimeOffset at,
        MigrationTopic topic = MigrationTopic.ProductSafety,
        MigrationReason reason = MigrationReason.SafetyCompliance) =>
        new(at, Anna, _ => new JustifyMigration(Id(migration), reason, topic, ExternalChannel.Phone, null, null));

    public static Step Announces(
        long reply,
        DateTimeOffset at,
        MacroPurpose purpose = MacroPurpose.ReturnToAmazon,
        long? seen = null,
        WordingSettings? wording = null) =>
        new(at, Anna, version => new AnnounceMigration(
            Message(reply, seen ?? version, "We will call you, and come back here.", 0x3AC0, wording), purpose));

    public static Step SaidOutside(
        long message,
        DateTimeOffset at,
        string text = "It is safe to use.",
        decimal? agreed = null,
        ExternalDirection direction = ExternalDirection.ToBuyer) =>
        new(at, Anna, _ => new RecordExternalMessage(
            Id(message), direction, Json(Id(message + 0x6000), new(text), DomainJson.Default.NoteBody), null,
            agreed is { } sum ? new(sum, "EUR") : null));

    public static Step Resolves(
        long reply,
        DateTimeOffset at,
        string text = "As agreed, the product is safe.",
        decimal? amount = null,
        string summary = "Safe.",
        MacroPurpose purpose = MacroPurpose.ResolutionSummary,
        WordingSettings? wording = null,
        Money? elsewhere = null) =>
        new(at, Anna, version => new ResolveMigration(
            Message(reply, version, text, 0x3AC1, wording), purpose, Json(Id(reply + 0x7000), new(summary), DomainJson.Default.NoteBody),
            amount is { } sum ? new(sum, "EUR") : null)
        {
            Elsewhere = elsewhere is null ? [] : [elsewhere],
        });

    public static Step Abandons(DateTimeOffset at, string reason = "The buyer does not want to.") =>
        new(at, Anna, _ => new AbandonMigration(Json(Id(0x8001), new(reason), DomainJson.Default.NoteBody)));

    private static QueueReply Message(long reply, long seen, string text, long macro, WordingSettings? wording) =>
        new(Id(reply), Json(Id(reply + 0x3000), new(text), DomainJson.Default.ReplyBody), [], seen, Automatic: false)
        {
            Macro = new(Id(macro), 1),
            Wording = wording ?? WordingSettings.Default,
        };

    /// <param name="note">The note it leans on.</param>
    public static Step Acts(
        long action,
        DateTimeOffset at,
        ActionKind kind,
        decimal? amount = null,
        long? note = null,
        string? orderId = null,
        params IReadOnlyList<DoneAction> elsewhere) =>
        new(at, Anna, _ => new RecordAction(
            Id(action), kind, amount is { } sum ? new(sum, "EUR") : null, orderId, null, note is { } why ? Id(why) : null, elsewhere, null)
        {
            Booked = at,
        });

    public static Step Moves(TicketStatus to, DateTimeOffset at, GateRule? rule = null) =>
        new(at, Anna, _ => new ChangeStatus(to) { Rule = rule });

    /// <summary>Closed as R50 asks: with a note before.</summary>
    public static Step[] Closes(DateTimeOffset at) => [GoodNote(0x1071, at), Moves(TicketStatus.Closed, at)];

    public static Step Assigned(Guid? person, DateTimeOffset at) => new(at, Anna, _ => new AssignTicket(person?.ToString("D")));

    public static Step Tags(DateTimeOffset at, IReadOnlyList<string> add, params IReadOnlyList<string> remove) =>
        new(at, Anna, _ => new ChangeTags(add, remove));

    public static Step Snoozed(DateTimeOffset until, DateTimeOffset at) => new(at, Anna, _ => new SnoozeTicket(until));

    public static Step Unsnoozed(DateTimeOffset at) => new(at, Anna, _ => new EndSnooze());

    public static Step Linked(string orderId, DateTimeOffset at) => new(at, Anna, _ => new LinkOrder(orderId, "manual"));

    public static Step Tick(DateTimeOffset at) => new(at, Who.Clock, _ => new Tick());

    /// <summary>The clock runs for that message from that time on.</summary>
    public static ResponseClockStarted Started(long message, DateTimeOffset from) => new(Id(message), from, from + Day);

    public static ResponseClockStopped Stopped(long message, DateTimeOffset from, DateTimeOffset at) => new(Id(message), from, at);

    /// <summary>Everything a day's clock has to say, in order.</summary>
    public static IReadOnlyList<Event> AllThresholds(long message, DateTimeOffset from) =>
    [
        new ResponseClockThresholdPassed(Id(message), ResponseThreshold.Half, from + (Day * 0.5)),
        new ResponseClockThresholdPassed(Id(message), ResponseThreshold.ThreeQuarters, from + (Day * 0.75)),
        new ResponseClockThresholdPassed(Id(message), ResponseThreshold.NinetyPercent, from + (Day * 0.9)),
        new ResponseClockThresholdPassed(Id(message), ResponseThreshold.OneHourLeft, from + (Day - TimeSpan.FromHours(1))),
        new ResponseClockBreached(Id(message), from + Day),
    ];
}
