using System.Security.Cryptography;
using Actors.Domain.Macros;
using Actors.Domain.Macros.Approving;
using Actors.Domain.Macros.Drafting;
using Actors.Domain.Screening;
using Actors.Domain.Suspensions.Declaring;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Answering;
using Actors.Domain.Tickets.Noting;
using Actors.Domain.Tickets.Receiving;
using Actors.Domain.Tickets.Replying;

namespace Actors.Runtime.Tests;

/// <summary>Commands to a ticket with little to say.</summary>
public sealed class TicketMaker(TimeProvider time, string tenant)
{
    private readonly NewContents _contents = new(time);
    private int _messages;

    public string Tenant => tenant;

    public CommandMeta Meta() => new(Id(), RandomNumberGenerator.GetBytes(32), Who.Person(Id()));

    public ReceiveMessage Message(string thread, TimeSpan? responseTime = null, string? orderId = null) => new(
        Id(),
        new("amazon-eu", "amazon", Official: true, responseTime ?? TimeSpan.FromHours(24)),
        thread,
        SenderKind.Buyer,
        $"external-{Interlocked.Increment(ref _messages)}",
        _contents.Text("buyer", RecordClasses.Correspondence, """{"subject":"Where is my order?"}"""),
        _contents.Text("buyer", RecordClasses.Correspondence, """{"text":"It should have been here on Monday."}"""),
        [],
        orderId is null ? null : new(orderId, "text"),
        [],
        time.GetUtcNow(),
        time.GetUtcNow(),
        new("api", "none"),
        Official: true);

    public QueueReply Reply(long seen) =>
        new(Id(), _contents.Text("buyer", RecordClasses.Correspondence, """{"text":"It is on its way."}"""), [], seen, Automatic: false);

    public AddNote Note() => new(Id(), _contents.Text("buyer", RecordClasses.Note, """{"text":"Carrier asked."}"""), null, null, null, []);

    public MarkNoResponseNeeded NeedsNoResponse(Guid message) =>
        new(message, _contents.Text("buyer", RecordClasses.Note, """{"text":"A thank-you."}"""));

    public CreateMacro Macro() => new("thanks", "en", null, MacroPurpose.Standard, MacroText());

    public DraftMacro Draft() => new(MacroText());

    public static ApproveMacro Approval(int version) => new(version, new("Thanks", [new("Thank you.")], []), [Roles.Compliance])
    {
        Wording = WordingSettings.Default,
    };

    public PrepareSuspension Suspension() => new(
        "amazon-eu",
        _contents.Text("incident", RecordClasses.Note, """{"text":"Deactivated."}"""),
        _contents.Text("incident", RecordClasses.Wording, """{"text":"Stop.","steps":["Stop."]}"""));

    private Content MacroText() => _contents.Text(
        "macro", RecordClasses.Wording, """{"title":"Thanks","segments":[{"text":"Thank you."}],"variables":[]}""");

    private Guid Id() => Guid.CreateVersion7(time.GetUtcNow());
}
