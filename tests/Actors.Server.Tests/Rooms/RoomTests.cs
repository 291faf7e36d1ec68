using System.Reflection;
using Actors.Testing;
using NetArchTest.Rules;

namespace Actors.Server.Tests.Rooms;

/// <summary>The arrows between the rooms of the house, as the README of each room draws them.</summary>
public sealed class RoomTests
{
    private const string Ledger = "Actors.Ledger";
    private const string Domain = "Actors.Domain";
    private const string Storage = "Actors.Storage";
    private const string Runtime = "Actors.Runtime";
    private const string Grains = "Actors.Grains";
    private const string Channels = "Actors.Channels";
    private const string Server = "Actors.Server";
    private const string Web = "Microsoft.AspNetCore";

    private static readonly string[] Sql = ["Npgsql", "Microsoft.Data.Sqlite", "SQLitePCL", "Dapper"];
    private static readonly string[] Mail = ["MailKit", "MimeKit"];

    /// <summary>Each room, and what it may not import.</summary>
    public static TheoryData<string, string[]> Arrows => new()
    {
        { Ledger, [Domain, Storage, Runtime, Grains, Channels, Server, Web, "Orleans", "Microsoft.Extensions", .. Sql, .. Mail] },
        { Domain, [Ledger, Storage, Runtime, Grains, Channels, Server, Web, "Orleans", "Microsoft.Extensions", .. Sql, .. Mail] },
        { Storage, [Runtime, Grains, Channels, Server, Web, "Orleans", .. Mail] },
        { Runtime, [Grains, Channels, Server, Web, "Orleans", .. Sql, .. Mail] },
        // TLS between silos is built on the connections of ASP.NET Core, which know no web.
        {
            Grains,
            [
                Channels, Server, $"{Web}.Http", $"{Web}.Builder", $"{Web}.Routing", $"{Web}.SignalR", "Microsoft.Data.Sqlite", "SQLitePCL",
                "Dapper", .. Mail,
            ]
        },
        { Channels, [Server, Web, .. Sql] },
        { Server, [.. Mail] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_room_imports_nothing_from_above(string room, string[] above) => Importers(room, above).ShouldBeEmpty();

    [Theory]
    [InlineData(Storage, "Npgsql")]
    [InlineData(Storage, Ledger)]
    [InlineData(Runtime, Storage)]
    [InlineData(Grains, "Orleans")]
    [InlineData(Channels, "MailKit")]
    [InlineData(Server, Web)]
    public void An_import_is_seen(string room, string import) => Importers(room, [import]).ShouldNotBeEmpty();

    [Theory]
    [InlineData(Ledger)]
    [InlineData(Domain)]
    public void The_innermost_rooms_stand_on_the_base_class_library_alone(string room) =>
        Assembly.Load(room).GetReferencedAssemblies().Select(import => import.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void Orleans_is_known_to_the_composition_of_the_server_alone() =>
        Importers(Server, ["Orleans"]).ShouldEachBe(type => type.StartsWith("Actors.Server.Hosting.", StringComparison.Ordinal));

    [Theory]
    [InlineData(Ledger)]
    [InlineData(Domain)]
    [InlineData(Storage)]
    [InlineData(Runtime)]
    [InlineData(Grains)]
    [InlineData(Channels)]
    [InlineData(Server)]
    public void A_type_has_a_name_of_its_own(string room) =>
        Assembly.Load(room).GetTypes()
            .Where(type => !type.IsNested && type.Namespace?.StartsWith(room, StringComparison.Ordinal) == true)
            .GroupBy(type => type.Name.Split('`')[0])
            .Where(types => types.Select(type => type.Namespace).Distinct().Count() > 1)
            .Select(types => string.Join(", ", types.Select(type => type.FullName)))
            .ShouldBeEmpty();

    private static IEnumerable<string> Importers(string room, string[] imports) =>
        Types.InAssembly(Assembly.Load(room)).That().ResideInNamespaceStartingWith(room)
            .ShouldNot().HaveDependencyOnAny(imports).GetResult().FailingTypeNames ?? [];
}
