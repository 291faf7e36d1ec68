using Actors.Domain.Tenants.Connections;
using Actors.Domain.Tenants.Suspending;
using static Actors.Domain.Tests.Tenants.ATenant;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Tenants.Connections;

public sealed class ConnectTests
{
    private const string Account = "amazon-eu";
    private const string Sender = "amazon-eu@shop.example";

    private static readonly MailServer Server = new("mail.shop.example", 993, MailSecurity.Tls);
    private static readonly MailboxSettings Mailbox = new(Server, "INBOX", At(0));
    private static readonly SubmissionSettings Submission = new(Server, Sender);
    private static readonly Step Registered = ATenant.Account(Account, AmazonEu);

    [Fact]
    public void What_changes_is_recorded_whole() =>
        Given(Registered).When(Set(Both, newSecrets: true)).Then(new ConnectionSet(Account, Both, NewSecrets: true));

    [Fact]
    public void The_same_again_is_recorded_only_when_a_secret_is_new()
    {
        var tenant = Given(Registered, Set(Both, newSecrets: true));

        tenant.When(Set(Both)).ThenNothing();
        tenant.When(Set(Both, newSecrets: true)).Then(new ConnectionSet(Account, Both, NewSecrets: true));
    }

    [Fact]
    public void New_settings_do_not_resume_a_paused_connection() =>
        Given(Registered, Set(Both), By(new PauseConnection(Account)), Set(new(Mailbox, null))).When(By(new PauseConnection(Account))).ThenNothing();

    [Fact]
    public void Buyers_must_be_able_to_answer_to_the_sender() =>
        Given(Registered).When(Set(new(null, Submission with { Sender = "someone@else.example" }))).ThenRefused(new ForeignSender());

    [Fact]
    public void What_does_not_exist_is_neither_connected_nor_changed()
    {
        Given().When(Set(Both)).ThenRefused(new UnknownAccount());
        Given(Registered).When(By(new PauseConnection(Account))).ThenRefused(new UnknownConnection());
        Given(Registered).When(By(new ResumeConnection(Account))).ThenRefused(new UnknownConnection());
        Given(Registered).When(By(new RemoveConnection(Account))).ThenRefused(new UnknownConnection());
    }

    public static TheoryData<string, ConnectionSettings> Faults => new()
    {
        { "incoming", new(null, null) },
        { "incoming.host", new(Mailbox with { Server = Server with { Host = "not a host" } }, null) },
        { "incoming.port", new(Mailbox with { Server = Server with { Port = 0 } }, null) },
        { "incoming.security", new(Mailbox with { Server = Server with { Security = MailSecurity.None } }, null) },
        { "incoming.folder", new(Mailbox with { Folder = "IN\nBOX" }, null) },
        { "incoming.moveTo", new(Mailbox with { Afterwards = MailAfterwards.Move }, null) },
        { "incoming.moveTo", new(Mailbox with { Afterwards = MailAfterwards.Move, MoveTo = "INBOX" }, null) },
        { "outgoing.senderName", new(null, Submission with { SenderName = "Lamps\r\nBcc: all" }) },
        { "outgoing.sentFolder", new(null, Submission with { SentFolder = "Sent" }) },
        { "outgoing.sentFolder", new(Mailbox, Submission with { SentFolder = "INBOX" }) },
        { "outgoing.undoSeconds", new(null, Submission with { UndoSeconds = 121 }) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_cannot_work_is_refused_with_its_field(string field, ConnectionSettings settings) =>
        Given(Registered).When(Set(settings)).ThenRefused(new InvalidConnection(field));

    private static ConnectionSettings Both => new(Mailbox, Submission);

    private static Step Set(ConnectionSettings settings, bool newSecrets = false) => By(new SetConnection(Account, settings, newSecrets));

    private static Step By(Command command) => new(At(9), Anna, _ => command);
}
