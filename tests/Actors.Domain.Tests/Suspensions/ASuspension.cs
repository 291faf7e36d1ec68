using Actors.Domain.Macros;
using Actors.Domain.Suspensions;
using Actors.Domain.Suspensions.Acknowledging;
using Actors.Domain.Suspensions.Approving;
using Actors.Domain.Suspensions.Declaring;
using Actors.Domain.Suspensions.Discussing;
using Actors.Domain.Suspensions.Reinstating;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Suspensions;

/// <summary>Words in which the stories of an incident are told.</summary>
internal static class ASuspension
{
    public const string Account = "amazon-eu";

    public const long Epoch = 1;

    public static readonly Guid SuspensionId = Id(0x5E5);

    public static readonly Who Carla = Who.Person(Id(0xC1));

    public static readonly Who Dora = Who.Person(Id(0xD1));

    public static readonly MacroUse Neutral = new(Id(0x3AC), 1);

    public static Scenario Given(params IEnumerable<Step> steps) =>
        new Scenario(new Suspension(), ActorId.ForSuspension(Shop, SuspensionId)).Given(steps);

    /// <summary>Declared by Dora, and in force.</summary>
    public static IEnumerable<Step> Declared => [Prepared(), Confirmed()];

    public static Step Proposed(string value = "DEACTIVATED") => By(Gateway, new ProposeSuspension(Account, "account-status", value));

    public static Step Dismissed() => By(Dora, new DismissProposal(Note("All is well again.")));

    public static Step Prepared(string text = "Answer nothing without approval.", params string[] steps) => By(Dora, new PrepareSuspension(
        Account,
        Note("Amazon deactivated the account."),
        Json(Id(0x9001), new(text, steps is [] ? ["Acknowledge this."] : steps), DomainJson.Default.ProtocolBody, RecordClasses.Wording)));

    public static Step Confirmed() => By(Who.System("suspensions"), new ConfirmSuspended(Epoch, At(9)));

    public static Step Acknowledged(Who by) => By(by, new AcknowledgeProtocol());

    public static Step Says(string text) => By(Anna, new PostConfidential(Id(0x77), Note(text)));

    /// <summary>The buyer wrote of a refund, and the record says so.</summary>
    public static readonly StakeGround RefundMentioned = new(GroundKind.MentionDetected, Stake.Refund, Id(0x3E5), "refund.1");

    /// <param name="grounds">Of the ticket's record; unless given, <see cref="RefundMentioned"/>.</param>
    public static Step Requests(
        long approval,
        Who by,
        Stake? stake = Stake.Refund,
        MacroPurpose purpose = MacroPurpose.Neutral,
        string account = Account,
        IReadOnlyList<StakeGround>? grounds = null,
        string? statement = null) => By(by, new RequestApproval(
        Id(approval),
        Id(0x71C7),
        account,
        stake,
        Neutral,
        purpose,
        Json(Id(approval + 0x8000), new("We are looking into it."), DomainJson.Default.ReplyBody),
        Covers: 1)
    {
        Grounds = grounds ?? [RefundMentioned],
        Statement = statement is null ? null : Note(statement),
    });

    public static Step Grants(long approval, Who by, params string[] roles) => By(by, new DecideApproval(
        Id(approval), Granted: true, Id(approval + 0x100), roles is [] ? [Roles.Compliance] : roles, null) { MacroVersion = Neutral.Version });

    public static Step Denies(long approval, Who by, string? reason = "It names a date we cannot keep.") => By(by, new DecideApproval(
        Id(approval), Granted: false, Id(approval + 0x100), [Roles.Compliance], reason is null ? null : Note(reason)));

    public static Step Reinstates(string reason = "Amazon reactivated the account.") => By(Dora, new PrepareReinstatement(Note(reason)));

    public static Step Reopened() => By(Who.System("suspensions"), new ConfirmReinstated(Epoch + 1));

    public static Step Decides(OutboxVerdict verdict, long epoch, params long[] replies) => By(Dora, new DecideOutbox(
        verdict, [.. replies.Select(reply => new HeldReply(Id(reply + 0x200), Id(0x71C7), Id(reply)))], epoch));

    public static Content Note(string text) => Json(Id(0x9000), new(text), DomainJson.Default.NoteBody, RecordClasses.Note);

    public static Step By(Who by, Command command) => new(At(10), by, _ => command);
}
