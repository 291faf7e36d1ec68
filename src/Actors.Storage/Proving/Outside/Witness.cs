using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace Actors.Storage;

/// <summary>Where a witness is asked, and the key it signs with.</summary>
public sealed record WitnessAddress(NoteKey Key, Uri Url)
{
    /// <summary>A line for each: the key as name+id+base64, a space, the address. Empty lines and those that begin with # say nothing.</summary>
    /// <exception cref="FormatException">A line is none of it.</exception>
    public static IReadOnlyList<WitnessAddress> Parse(string lines) =>
        [.. lines.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Select(Line)];

    private static WitnessAddress Line(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var key, var url] && NoteKey.Parse(key) is { Kind: NoteKeyKind.Cosignature } parsed
        && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new(parsed, address)
            : throw new FormatException("A witness is a line with its key, name+id+base64, and its address.");
}

/// <summary>
/// Asks a witness to sign checkpoints, by C2SP tlog-witness. It signs nothing that does not continue what it has signed before, and has a copy of
/// the newest.
/// </summary>
internal sealed class Witness(WitnessAddress address) : ICheckpointKeeper
{
    private const int Attempts = 2;

    private readonly Uri _base = KeeperHttp.Folder(address.Url);
    private readonly ConcurrentDictionary<string, long> _sizes = new();

    public string Place => address.Key.Name;

    public async Task<SignedNote?> Latest(NamedLog log, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_base, $"{CheckpointWitness.HashOf(log.Origin)}/checkpoint"));
        using var answer = await KeeperHttp.Send(request, cancel);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        if (!answer.IsSuccessStatusCode)
            throw Refused(answer);
        var text = await answer.Content.ReadAsStringAsync(cancel);
        var note = Read(() => SignedNote.Parse(text));

        // Only what was signed here can speak against us; otherwise a witness could stop the signing by whatever it answers.
        if (note.WitnessedAt(address.Key) is null || !note.IsSignedByAny(log.Origin, log.Keys))
            throw new KeeperException("It answers with a checkpoint that it or we have not signed.");
        _sizes[log.Origin] = Read(() => Checkpoint.Parse(note.Text)).Size;
        return note;
    }

    public async Task<IReadOnlyList<NoteSignature>> Keep(SignedState state, CancellationToken cancel)
    {
        var checkpoint = state.Checkpoint;
        var tree = new TreeReader(state.Tiles, checkpoint.Size);
        for (var attempt = 1; ; attempt++)
        {
            var old = Math.Min(_sizes.GetValueOrDefault(checkpoint.Origin), checkpoint.Size);
            var proof = old == 0 ? [] : await tree.Consistency(old, cancel);
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_base, "add-checkpoint"))
            {
                Content = new StringContent(new WitnessRequest(old, proof, state.Note).ToString()),
            };
            using var answer = await KeeperHttp.Send(request, cancel);
            if (answer.StatusCode == HttpStatusCode.Conflict && attempt < Attempts)
            {
                var size = (await answer.Content.ReadAsStringAsync(cancel)).TrimEnd('\n');
                _sizes[checkpoint.Origin] = long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : throw new KeeperException("It does not say which size it has signed.");

                // Another server of ours was quicker.
                if (number > checkpoint.Size)
                    return [];
                continue;
            }

            if (!answer.IsSuccessStatusCode)
                throw Refused(answer);
            _sizes[checkpoint.Origin] = checkpoint.Size;
            return Own(state.Note, await answer.Content.ReadAsStringAsync(cancel));
        }
    }

    private List<NoteSignature> Own(SignedNote note, string lines)
    {
        var signatures = Read(() => SignedNote.ParseSignatures(lines)).Where(line => line.Name == address.Key.Name && line.Id == address.Key.Id).ToList();
        return new SignedNote(note.Text, signatures).WitnessedAt(address.Key) is not null
            ? signatures
            : throw new KeeperException("It answers with a signature that is not its own.");
    }

    private static T Read<T>(Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (FormatException error)
        {
            throw new KeeperException($"It answers with something else than the protocol says: {error.Message}");
        }
    }

    private static KeeperException Refused(HttpResponseMessage answer) =>
        new($"It refuses with {(int)answer.StatusCode}{(answer.StatusCode == HttpStatusCode.NotFound ? ": it does not know this log's key" : "")}.");
}
