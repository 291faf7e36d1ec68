using System.Runtime.CompilerServices;
using Actors.Channels.Mails;
using Actors.Channels.Mails.Reading;
using Actors.Domain;
using Actors.Domain.Mails;

namespace Actors.Channels.Tests.Mails;

/// <summary>The sample mails, each read once.</summary>
internal static class Samples
{
    public static readonly IReadOnlyList<AccountRow> Accounts =
    [
        new("amazon-eu", "amazon", "EU", true, "Amazon EU", ["amazon-eu@lumena-home.example"], true),
        new("amazon-na", "amazon", "NA", true, "Amazon NA", ["amazon-na@lumena-home.example"], true),
        new("amazon-fe", "amazon", "FE", true, "Amazon FE", ["amazon-fe@lumena-home.example"], true),
        new("mail-support", "mail", "EU", false, "Support", ["support@lumena-home.example", "info@lumena-home.example"], true),
    ];

    public static string Folder { get; } = Beside("../../../samples/mails");

    public static IReadOnlyDictionary<string, InboundMail> Mails { get; } = Directory.GetFiles(Folder, "*.eml")
        .Order(StringComparer.Ordinal)
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => MimeReader.Read(File.ReadAllBytes(file), new MailDelivery()));

    /// <param name="path">Seen from the folder of this file.</param>
    public static string Beside(string path, [CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, path));
}
