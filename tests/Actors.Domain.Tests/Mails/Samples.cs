using System.Runtime.CompilerServices;
using System.Text.Json;
using Actors.Domain.Mails;

namespace Actors.Domain.Tests.Mails;

/// <summary>The sample mails as the gateway posts them, without their raw bytes. The gateway's tests keep the file current.</summary>
internal static class Samples
{
    public static readonly IReadOnlyList<AccountRow> Accounts =
    [
        new("amazon-eu", "amazon", "EU", true, "Amazon EU", ["amazon-eu@lumena-home.example"], true),
        new("amazon-na", "amazon", "NA", true, "Amazon NA", ["amazon-na@lumena-home.example"], true),
        new("amazon-fe", "amazon", "FE", true, "Amazon FE", ["amazon-fe@lumena-home.example"], true),
        new("mail-support", "mail", "EU", false, "Support", ["support@lumena-home.example", "info@lumena-home.example"], true),
    ];

    public static IReadOnlyDictionary<string, InboundMail> Mails { get; } = Load().ToDictionary(posted => posted.Key, posted => Inbound(posted.Value));

    private static Dictionary<string, Posted> Load([CallerFilePath] string file = "") =>
        JsonSerializer.Deserialize<Dictionary<string, Posted>>(
            File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "samples.json")), JsonSerializerOptions.Web)!;

    private static InboundMail Inbound(Posted mail) => new(
        mail.Envelope, mail.Headers, mail.MessageId, mail.From, mail.To, mail.Subject, mail.Date, mail.Text, mail.Html,
        [.. mail.Attachments.Select(a => new MailAttachment(a.Name, a.MediaType, Convert.FromBase64String(a.Content)))],
        mail.Problem);

    private sealed record Posted(
        MailEnvelope Envelope,
        IReadOnlyList<MailHeader> Headers,
        string? MessageId,
        MailParty? From,
        IReadOnlyList<MailParty> To,
        string? Subject,
        DateTimeOffset? Date,
        string? Text,
        string? Html,
        IReadOnlyList<PostedAttachment> Attachments,
        string? Problem);

    private sealed record PostedAttachment(string Name, string MediaType, string Content);
}
