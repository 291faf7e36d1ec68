namespace Actors.Storage;

/// <summary>
/// Copies of the checkpoints in a folder of their own, best on another machine's disk: who can rewrite the database cannot take these back.
/// <c>tenant/latest.note</c> is the newest one, <c>tenant/day/…</c> all of them.
/// </summary>
internal sealed class CheckpointFolder(string folder)
{
    private readonly Lock _writing = new();

    public string Place => folder;

    /// <summary>The tenants of which something was signed, also where the database knows nothing of them any more.</summary>
    public IReadOnlyList<string> Tenants() =>
        Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path))] : [];

    public async Task<SignedNote?> Latest(string tenant, CancellationToken cancel)
    {
        var file = Path.Combine(folder, tenant, CheckpointNames.Newest);
        return File.Exists(file) ? SignedNote.Parse(await File.ReadAllTextAsync(file, cancel)) : null;
    }

    /// <summary>On the disk when this ends.</summary>
    public void Keep(string tenant, Checkpoint checkpoint, SignedNote note)
    {
        var kept = Path.Combine(folder, tenant, CheckpointNames.Of(checkpoint));
        PrivateFiles.CreateFolder(folder);
        PrivateFiles.CreateFolder(Path.Combine(folder, tenant));
        PrivateFiles.CreateFolder(Path.GetDirectoryName(kept)!);
        lock (_writing)
        {
            Write(kept, note);
            Write(Path.Combine(folder, tenant, CheckpointNames.Newest), note);
        }
    }

    /// <summary>A half-written one is never seen.</summary>
    private static void Write(string file, SignedNote note)
    {
        var draft = $"{file}.{Environment.ProcessId}";
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(note.ToString()));
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, file, overwrite: true);
    }
}
