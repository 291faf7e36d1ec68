namespace Actors.Storage.Tests;

public sealed class MasterKeyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-key-").FullName;

    private StorageOptions Options => new() { DataFolder = _folder };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_generated_key_file_is_readable_by_its_owner_alone()
    {
        MasterKey.Load(Options);

        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path.Combine(_folder, "master.key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void The_second_start_uses_the_key_of_the_first()
    {
        var wrapped = MasterKey.Load(Options).Wrap([1, 2, 3], "context"u8);

        MasterKey.Load(Options).Unwrap(wrapped, "context"u8).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Many_first_starts_at_once_agree_on_one_key()
    {
        for (var round = 0; round < 25; round++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder, $"{round}")).FullName;
            using var start = new Barrier(8);
            var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(() =>
            {
                start.SignalAndWait();
                return MasterKey.Load(Options with { DataFolder = folder });
            }, TaskCreationOptions.LongRunning)));

            var wrapped = keys[0].Wrap([7], "context"u8);
            foreach (var key in keys)
                key.Unwrap(wrapped, "context"u8).ShouldBe([7]);
            Directory.GetFiles(folder).Select(Path.GetFileName).ShouldBe(["master.key", "master.key.lock"], ignoreOrder: true);
        }
    }

    [Fact]
    public void A_given_key_leaves_no_file()
    {
        MasterKey.Load(Options with { MasterKey = Convert.ToBase64String(new byte[32]) });

        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("not base64")]
    [InlineData("c2hvcnQ=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==")]
    public void A_malformed_key_is_refused(string key)
    {
        File.WriteAllText(Path.Combine(_folder, "master.key"), key);

        Should.Throw<MasterKeyException>(() => MasterKey.Load(Options));
        Should.Throw<MasterKeyException>(() => MasterKey.Load(Options with { MasterKey = key }));
    }
}
