namespace Actors.Domain.Mails.Reading;

internal static class MailDomain
{
    /// <summary>What stands behind the last @; empty when the address has no domain.</summary>
    public static string Of(string address)
    {
        var at = address.LastIndexOf('@');
        return at < 0 ? "" : address[(at + 1)..].Trim();
    }

    /// <summary>The domain itself or one below it; <c>amazon.de.evil.example</c> and <c>my-amazon.de</c> are neither.</summary>
    public static bool IsWithin(string domain, string parent) =>
        domain.Equals(parent, StringComparison.OrdinalIgnoreCase)
        || (domain.Length > parent.Length
            && domain[domain.Length - parent.Length - 1] == '.'
            && domain.EndsWith(parent, StringComparison.OrdinalIgnoreCase));
}
