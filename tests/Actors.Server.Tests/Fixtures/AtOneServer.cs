namespace Actors.Server.Tests;

/// <summary>
/// Classes that share a server and run one after the other, beside all others. A class belongs here when its shops are all that it needs:
/// it neither moves time nor stops the server, and counts nothing beyond its tenants.
/// </summary>
[CollectionDefinition(Name)]
public sealed class AtOneServer : ICollectionFixture<SqliteServer>
{
    public const string Name = "at one server";
}
