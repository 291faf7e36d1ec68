using System.Globalization;

namespace Actors.Ledger;

/// <summary>
/// What a log was at one moment, as the text of C2SP tlog-checkpoint: origin, size and root, and in a line of our own when that was. A period
/// in which nothing happened is shown by two of them with one size.
/// </summary>
/// <param name="Origin">The one log this is about.</param>
public sealed record Checkpoint(string Origin, long Size, ReadOnlyMemory<byte> Root, DateTimeOffset At)
{
    private const string Time = "time ";
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public string Text =>
        $"{Origin}\n{Size}\n{Convert.ToBase64String(Root.Span)}\n{Time}{At.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture)}\n";

    /// <exception cref="FormatException">This is the text of no checkpoint of ours.</exception>
    public static Checkpoint Parse(string text)
    {
        if (text.Split('\n') is not [{ Length: > 0 } origin, var size, var root, var time, ""] || !time.StartsWith(Time, StringComparison.Ordinal))
            throw new FormatException("A checkpoint has four lines: origin, size, root and time.");
        var checkpoint = new Checkpoint(
            origin,
            long.Parse(size, NumberStyles.None, CultureInfo.InvariantCulture),
            Convert.FromBase64String(root),
            DateTimeOffset.ParseExact(time[Time.Length..], TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
        return checkpoint.Root.Length == MerkleHash.Length && checkpoint.Text == text
            ? checkpoint
            : throw new FormatException("The checkpoint is not written in the one way there is.");
    }

    public SignedNote Sign(System.Security.Cryptography.ECDsa secret) => SignedNote.Sign(Text, Origin, secret);
}
