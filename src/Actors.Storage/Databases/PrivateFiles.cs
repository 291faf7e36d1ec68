namespace Actors.Storage;

/// <summary>
/// The data folder is its owner's alone: besides sealed texts the database holds names, addresses and password hashes. SQLite gives the
/// files beside its database the database's own mode.
/// </summary>
internal static class PrivateFiles
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>A folder that is there keeps its mode: it may be a mount that others chose.</summary>
    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnersFile | UnixFileMode.UserExecute);
    }

    /// <summary>An empty one, in place of one that was there.</summary>
    public static FileStream Replace(string file)
    {
        File.Delete(file);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnersFile;
        return new(file, options);
    }

    /// <summary>One that others could read until now is closed to them.</summary>
    public static void Create(string file)
    {
        if (OperatingSystem.IsWindows())
            return;
        using (new FileStream(file, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite, UnixCreateMode = OwnersFile }))
        {
            foreach (var beside in new[] { file, $"{file}-wal", $"{file}-shm" }.Where(File.Exists))
                File.SetUnixFileMode(beside, OwnersFile);
        }
    }
}
