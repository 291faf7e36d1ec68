namespace Actors.Domain.Mails.Reading;

/// <summary>
/// Parts a row of mails into runs that can be taken side by side: mails of as many different buyers, whose aliases keep their conversations
/// apart. Any other mail may belong to any conversation and is alone, after those before it and before those behind it.
/// </summary>
public static class BuyerRuns
{
    /// <param name="sender">The address a mail comes from; null where it names none.</param>
    /// <param name="most">Mails in a run.</param>
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IEnumerable<T> mails, Func<T, string?> sender, int most)
    {
        var run = new List<T>();
        var buyers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var mail in mails)
        {
            var buyer = BuyerOf(sender(mail));
            if (run.Count > 0 && (buyer is null || run.Count == most || buyers.Contains(buyer)))
            {
                yield return run;
                (run, buyers) = ([], new(StringComparer.OrdinalIgnoreCase));
            }

            run.Add(mail);
            if (buyer is not null)
                buyers.Add(buyer);
            else
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
            yield return run;
    }

    private static string? BuyerOf(string? address) =>
        address is null || Sender.IsNobody(address) ? null : RelayAlias.From(address)?.Buyer;
}
