namespace Actors.Storage;

/// <summary>What a witness answers.</summary>
public abstract record WitnessAnswer
{
    private WitnessAnswer()
    {
    }

    /// <summary>It has signed, and will from now on sign nothing that does not continue this.</summary>
    public sealed record Signed(NoteSignature Signature) : WitnessAnswer;

    /// <summary>It has signed another size than the request begins with.</summary>
    public sealed record HasSigned(long Size) : WitnessAnswer;

    /// <summary>No key of the log that the checkpoint names is known here.</summary>
    public sealed record UnknownLog : WitnessAnswer;

    /// <summary>No key that is known has signed the checkpoint, or a signature of one is wrong.</summary>
    public sealed record NotSigned : WitnessAnswer;

    /// <summary>The request begins with more than it ends with.</summary>
    public sealed record Backwards : WitnessAnswer;

    /// <summary>The checkpoint does not continue the one that was signed before: the log has shown two histories.</summary>
    public sealed record Inconsistent : WitnessAnswer;
}

/// <summary>
/// Signs the checkpoints of others by C2SP tlog-witness: for each log only what continues the state that was signed last. So two companies hold
/// each other's checkpoints, and neither can go back on its own.
/// </summary>
public sealed class CheckpointWitness(Database database, WitnessKeys secrets, TimeProvider time)
{
    /// <param name="name">Under which this witness signs.</param>
    /// <param name="trusted">Keys of logs; the name of a key is the origin of its log.</param>
    /// <exception cref="FormatException">It is no checkpoint.</exception>
    public async Task<WitnessAnswer> Add(string name, IReadOnlyList<NoteKey> trusted, WitnessRequest request, CancellationToken cancel)
    {
        var note = request.Checkpoint;
        var head = TreeHead.Parse(note.Text);
        var keys = trusted.Where(key => key.Name == head.Origin && key.Kind != NoteKeyKind.Cosignature).ToList();
        if (keys.Count == 0)
            return new WitnessAnswer.UnknownLog();
        var own = note.Signatures.Where(line => keys.Exists(key => (key.Name, key.Id) == (line.Name, line.Id))).ToList();
        if (own.Count == 0 || !own.TrueForAll(line => keys.First(key => key.Id == line.Id).HasSigned(note.Text, line.Bytes.Span)))
            return new WitnessAnswer.NotSigned();
        if (request.OldSize > head.Size)
            return new WitnessAnswer.Backwards();
        var known = await Find(head.Origin, cancel);
        if (request.OldSize != (known?.Size ?? 0))
            return new WitnessAnswer.HasSigned(known?.Size ?? 0);
        if (!Continues(known, head, request.Proof))
            return new WitnessAnswer.Inconsistent();

        var signature = await secrets.Sign(name, note.Text, cancel);
        return await Keep(head, known, new SignedNote(note.Text, [.. own, signature]), cancel)
            ? new WitnessAnswer.Signed(signature)
            : new WitnessAnswer.HasSigned((await Find(head.Origin, cancel))!.Size);
    }

    /// <summary>The newest checkpoint of a log that was signed here, under both signatures; null when there is none.</summary>
    /// <param name="originHash">SHA-256 of the log's origin in lower-case hexadecimal.</param>
    public Task<string?> Latest(string originHash, CancellationToken cancel) =>
        database.Row<string>(TenantScope.None, "SELECT note FROM witnessed WHERE origin_hash = @originHash", new { originHash }, cancel);

    private static bool Continues(Seen? known, TreeHead head, IReadOnlyList<ReadOnlyMemory<byte>> proof) =>
        known is null ? proof.Count == 0 && (head.Size > 0 || head.Root.Span.SequenceEqual(MerkleHash.Empty.Span))
        : known.Size == 0 ? proof.Count == 0
        : MerkleProofs.ProvesConsistency(known.Size, known.Root, head.Size, head.Root.Span, proof);

    private Task<Seen?> Find(string origin, CancellationToken cancel) =>
        database.Row<Seen>(TenantScope.None, "SELECT size, root FROM witnessed WHERE origin = @origin", new { origin }, cancel);

    /// <returns>False when another request of the same log was quicker.</returns>
    private async Task<bool> Keep(TreeHead head, Seen? known, SignedNote note, CancellationToken cancel) => await database.Change(
        TenantScope.None,
        known is null
            ? """
              INSERT INTO witnessed (origin, origin_hash, size, root, at_us, note) VALUES (@Origin, @hash, @Size, @root, @at, @text)
              ON CONFLICT DO NOTHING
              """
            : "UPDATE witnessed SET size = @Size, root = @root, at_us = @at, note = @text WHERE origin = @Origin AND size = @old AND root = @oldRoot",
        new
        {
            head.Origin,
            hash = HashOf(head.Origin),
            head.Size,
            root = head.Root.ToArray(),
            at = Micros.From(time.GetUtcNow()),
            text = note.ToString(),
            old = known?.Size ?? 0,
            oldRoot = known?.Root ?? [],
        },
        cancel) > 0;

    /// <summary>Under which a log's newest checkpoint is asked for.</summary>
    internal static string HashOf(string origin) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(origin)));

    private sealed record Seen(long Size, byte[] Root);
}
