namespace Actors.Storage;

/// <summary>Keeps a second process out of a SQLite data folder; the operating system releases it when the process dies.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    public static DataFolderLock Take(string folder)
    {
        try
        {
            return new(new FileStream(Path.Combine(folder, "actors.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error)
        {
            throw new DataFolderInUseException(folder, error);
        }
    }

    public void Dispose() => _file.Dispose();
}

/// <summary>Two processes must never write one SQLite data folder.</summary>
public sealed class DataFolderInUseException(string folder, Exception inner)
    : Exception($"The data folder {folder} is in use by another process.", inner);
