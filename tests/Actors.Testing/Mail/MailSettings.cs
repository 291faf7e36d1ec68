using System.Text.RegularExpressions;

namespace Actors.Testing;

/// <summary>The settings files of the mail servers, filled in.</summary>
internal static partial class MailSettings
{
    public static void Write(string file, string folder, IReadOnlyDictionary<string, string> values)
    {
        using var template = new StreamReader(typeof(MailSettings).Assembly.GetManifestResourceStream(file)!);
        File.WriteAllText(Path.Combine(folder, file), Blank().Replace(template.ReadToEnd(), blank => values[blank.Groups[1].Value]));
    }

    [GeneratedRegex("@([A-Z_]+)@")]
    private static partial Regex Blank();
}
