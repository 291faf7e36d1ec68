namespace Actors.Storage.Tests;

public sealed class MasterKeysOnSqlite() : MasterKeyContract(Kind.Sqlite);

public sealed class MasterKeysOnPostgres() : MasterKeyContract(Kind.Postgres);

/// <summary>What the master key seals, and how it is told that it does not open.</summary>
public abstract class MasterKeyContract(Kind kind) : SealedThings(kind)
{
    /// <summary>Whoever has lost the key looks for it; whoever has a damaged row restores it.</summary>
    [Fact]
    public async Task A_wrong_master_key_and_a_damaged_database_are_told_apart()
    {
        await OneOfEach();
        await Session.DisposeAsync();
        var other = Convert.ToBase64String(new byte[32]);

        (await Should.ThrowAsync<MasterKeyException>(() => Store.Open(Store.Options with { MasterKey = other }))).Code.ShouldBe(MasterKeyFaults.Wrong);
        (await Should.ThrowAsync<MasterKeyException>(() => Store.Open(Store.Options with { MasterKeyFile = Path.Combine(Store.Options.DataFolder, "gone.key") }))).Code.ShouldBe(MasterKeyFaults.Missing);
        (await Should.ThrowAsync<MasterKeyException>(() => Store.Open(Store.Options with { MasterKey = "c2hvcnQ=" }))).Code.ShouldBe(MasterKeyFaults.Malformed);
        foreach (var place in new[] { 2, 40 })
        {
            await Flip(place);
            (await Should.ThrowAsync<MasterKeyException>(() => Store.Open())).Code.ShouldBe(MasterKeyFaults.Damaged, $"byte {place}");
            await Flip(place);
        }

        await Restart();
        await OpensEverything(Session);
    }

    /// <summary>A new column with bytes has to be called sealed, or not; and what is called sealed has to be.</summary>
    [Fact]
    public async Task Every_column_that_is_sealed_under_the_master_key_is_known()
    {
        await OneOfEach();

        var all = await ByteColumns();

        all.Except(BytesOfColumns.NotUnderTheMasterKey.Keys).ShouldBe(SealedColumns.All.Select(column => $"{column.Table}.{column.Column}"), ignoreOrder: true);
        (await ColumnsWith(Session.Master.Sealing.Prefix.ToArray())).ShouldBe(SealedColumns.All.Select(column => $"{column.Table}.{column.Column}"), ignoreOrder: true);
    }

    /// <summary>One byte of the installation's own key.</summary>
    private Task Flip(int place) => BytesOfColumns.Change(
        Store, "data_keys", "wrapped", "tenant = ''", bytes => [.. bytes[..place], (byte)(bytes[place] ^ 1), .. bytes[(place + 1)..]]);

    private async Task<IReadOnlyList<string>> ByteColumns() =>
        [.. (await BytesOfColumns.List(Store)).Select(column => $"{column.Table}.{column.Column}")];
}
