namespace Actors.Storage;

/// <summary>The companies of this installation.</summary>
public sealed class Tenants(Database database)
{
    private const string Columns = "tenant, name, created_us AS createdUs";

    /// <returns>False when the id is taken.</returns>
    public async Task<bool> Add(TenantView tenant, CancellationToken cancel) =>
        await database.Change(
            "INSERT INTO tenants (tenant, name, created_us) VALUES (@Tenant, @Name, @created) ON CONFLICT (tenant) DO NOTHING",
            new { tenant.Tenant, tenant.Name, created = Micros.From(tenant.CreatedAt) },
            cancel) > 0;

    public async Task<TenantView?> Find(string tenant, CancellationToken cancel) =>
        (await database.Row<TenantRecord>($"SELECT {Columns} FROM tenants WHERE tenant = @tenant", new { tenant }, cancel))?.View();

    /// <summary>In alphabetical order of their ids.</summary>
    public async Task<IReadOnlyList<TenantView>> List(CancellationToken cancel) =>
        [.. (await database.Rows<TenantRecord>(TenantScope.Every, $"SELECT {Columns} FROM tenants ORDER BY tenant", new { }, cancel)).Select(record => record.View())];

    private sealed record TenantRecord(string Tenant, string Name, long CreatedUs)
    {
        public TenantView View() => new(Tenant, Name, Micros.ToTime(CreatedUs));
    }
}

public sealed record TenantView(string Tenant, string Name, DateTimeOffset CreatedAt);
