using System.Collections.Concurrent;
using Actors.Domain.Mails;
using Actors.Domain.Mails.Looping;

namespace Actors.Server.Intake.Mails;

/// <summary>
/// Finds the mails that machines send each other. It remembers an hour of this process: a loop that goes on after a restart is found again.
/// </summary>
public sealed class MailPaces(TimeProvider time)
{
    private const int MostWatched = 10_000;

    private readonly ConcurrentDictionary<(string Tenant, string Whose), MailPace> _paces = new();

    /// <summary>
    /// Never for what a buyer says through Amazon: a clock that runs for nothing harms less than one that does not run.
    /// </summary>
    /// <param name="key">For a hash of what it says.</param>
    public bool Loops(string tenant, MailReading reading, ReadOnlyMemory<byte> key)
    {
        if (reading.Sender is not (MailSender.Direct or MailSender.Automatic))
            return false;
        if (_paces.Count > MostWatched)
            Forget();
        var words = ThreadName.Keyed(key, "words", reading.Words).Value;
        return Of(tenant, $"sender {reading.Account} {SenderOf(reading)}", reading.Identity, words)
            | Of(tenant, $"thread {reading.Account} {reading.ThreadKey}", reading.Identity, words);
    }

    /// <summary>Who is answered: a form on a web site writes from one address for all visitors.</summary>
    public static string SenderOf(MailReading reading) => (reading.AnswerTo ?? reading.From.Address).ToLowerInvariant();

    private bool Of(string tenant, string whose, string mail, string words)
    {
        var now = time.GetUtcNow();
        return _paces.AddOrUpdate((tenant, whose), _ => MailPace.Calm.With(mail, words, now), (_, pace) => pace.With(mail, words, now)).Loops(mail);
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (whose, pace) in _paces)
        {
            if (pace.IsOver(now))
                _paces.TryRemove(new(whose, pace));
        }
    }
}
