using Actors.Ledger;
using Actors.Server.Hosting;

namespace Actors.Server.Archives;

/// <summary>Makes an archive in a file that is gone once it was read, and verifies it before anybody gets it.</summary>
public sealed class ArchiveFile(ArchiveExport export, LeafLog leaves, ServerOptions options)
{
    /// <summary>Null when the first of the streams has no event.</summary>
    /// <exception cref="LogContradictionException">The record contradicts what was signed of it.</exception>
    /// <exception cref="RecordDamagedException">What was made does not verify.</exception>
    public async Task<Stream?> Make(ArchiveRequest request, CancellationToken cancel)
    {
        if (request.Streams is [var first, ..] && await leaves.Find(request.Tenant, first, version: 1, cancel) is null)
            return null;
        var file = new FileStream(Path.Combine(options.Data, $"archive-{Path.GetRandomFileName()}"), OwnersAlone());
        try
        {
            await export.Write(request, file, cancel);
            file.Position = 0;
            if (await ArchiveVerifier.Verify(file, new(), cancel) is { Fault: { Code: not ArchiveFaults.ContentMissing } fault })
                throw new RecordDamagedException($"{fault.Detail} ({fault.Code})");
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static FileStreamOptions OwnersAlone()
    {
        var file = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return file;
    }
}
