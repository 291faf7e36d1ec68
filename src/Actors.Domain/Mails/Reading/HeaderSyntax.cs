using System.Text;

namespace Actors.Domain.Mails.Reading;

internal static class HeaderSyntax
{
    /// <summary>Takes out the comments of a structured header, nested ones too, and the content of quoted strings (RFC 5322, 3.2).</summary>
    public static string WithoutComments(string value)
    {
        var kept = new StringBuilder(value.Length);
        var depth = 0;
        var quoted = false;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c == '\\')
                i++;
            else if (c == '"' && depth == 0)
                quoted = !quoted;
            else if (quoted)
                continue;
            else if (c == '(')
                depth++;
            else if (c == ')')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0)
                kept.Append(c);
        }

        return kept.ToString();
    }

    /// <summary>The first address of an address header such as Reply-To, or null.</summary>
    public static string? Address(string? value)
    {
        if (value is null)
            return null;
        var bare = WithoutComments(value);
        var open = bare.IndexOf('<', StringComparison.Ordinal);
        var close = open < 0 ? -1 : bare.IndexOf('>', open);
        var address = (close > 0 ? bare[(open + 1)..close] : bare.Split(',')[0]).Trim();
        return MailDomain.Of(address).Length > 0 && !address.Contains(' ', StringComparison.Ordinal) ? address : null;
    }
}
