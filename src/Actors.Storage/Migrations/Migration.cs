using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Actors.Storage;

/// <summary>One numbered script, <c>Migrations/{database}/{number}_{name}.sql</c>. Once released it is never edited.</summary>
internal sealed record Migration(long Version, string Name, string Sql, string Checksum)
{
    public static IReadOnlyList<Migration> For(string database)
    {
        var assembly = typeof(Migration).Assembly;
        return
        [
            .. from resource in assembly.GetManifestResourceNames()
               where resource.StartsWith($"{database}/", StringComparison.Ordinal)
               orderby resource
               select Read(assembly.GetManifestResourceStream(resource)!, resource[(database.Length + 1)..^".sql".Length]),
        ];
    }

    private static Migration Read(Stream resource, string name)
    {
        using var reader = new StreamReader(resource, Encoding.UTF8);
        var sql = reader.ReadToEnd();
        var checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
        return new(long.Parse(name.AsSpan(0, name.IndexOf('_', StringComparison.Ordinal)), CultureInfo.InvariantCulture), name, sql, checksum);
    }
}
