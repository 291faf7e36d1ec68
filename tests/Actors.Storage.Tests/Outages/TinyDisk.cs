using System.Diagnostics;

namespace Actors.Storage.Tests;

/// <summary>A file system of a few megabytes in memory, to be filled up. Only root may mount one.</summary>
public sealed class TinyDisk : IDisposable
{
    private static readonly Lazy<string?> LazyObstacle = new(FindObstacle);

    private readonly string _filler;

    public TinyDisk(int megabytes)
    {
        Folder = Directory.CreateTempSubdirectory("actors-tiny-").FullName;
        _filler = Path.Combine(Folder, "filler");
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=0777", "tmpfs", Folder) != 0)
            throw new InvalidOperationException($"Cannot mount a small file system at {Folder}.");
    }

    /// <summary>Why there can be none here; null when there can.</summary>
    public static string? Obstacle => LazyObstacle.Value;

    public string Folder { get; }

    public void GiveTo(string user) => Run("chown", user, Folder);

    /// <summary>Takes all space but the given number of bytes.</summary>
    public void Fill(int leave)
    {
        using var filler = File.Create(_filler);
        var free = new DriveInfo(Folder).AvailableFreeSpace;
        var block = new byte[4096];
        for (var written = 0L; written < free - leave; written += block.Length)
            filler.Write(block);
    }

    public void Free() => File.Delete(_filler);

    public void Dispose()
    {
        _ = Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static string? FindObstacle()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return "needs root on Linux, to mount a small file system";
        try
        {
            new TinyDisk(1).Dispose();
            return null;
        }
        catch (InvalidOperationException)
        {
            return "this root may not mount a file system";
        }
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}

/// <summary>Skipped, with the reason, where no <see cref="TinyDisk"/> can be had.</summary>
public sealed class TinyDiskFactAttribute : FactAttribute
{
    public TinyDiskFactAttribute() => Skip = TinyDisk.Obstacle;
}
