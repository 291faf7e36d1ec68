namespace Actors.Domain.Mails.Reading;

internal static class MessageIds
{
    /// <summary>The ids between angle brackets, in their order; a lone id without brackets counts too.</summary>
    public static IEnumerable<string> In(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            yield break;
        if (!value.Contains('<', StringComparison.Ordinal) && !value.Trim().Contains(' ', StringComparison.Ordinal))
        {
            yield return value.Trim();
            yield break;
        }

        for (var open = value.IndexOf('<', StringComparison.Ordinal); open >= 0; open = value.IndexOf('<', open + 1))
        {
            var close = value.IndexOf('>', open);
            if (close < 0)
                yield break;
            if (close > open + 1)
                yield return value[(open + 1)..close].Trim();
            open = close;
        }
    }
}
