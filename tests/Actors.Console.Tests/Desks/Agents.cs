namespace Actors.Console.Tests.Desks;

public sealed record Person(string Name, string Email);

/// <summary>The people who work at every desk.</summary>
public static class Agents
{
    public static readonly Person Anna = new("Anna Rossi", "anna@shop.example");

    /// <summary>The compliance manager.</summary>
    public static readonly Person Carla = new("Carla Conti", "carla@shop.example");

    /// <summary>Who was there at the first start.</summary>
    public static readonly Person Administrator = new("Administrator", "admin@shop.example");

    public static readonly Person Ben = new("Ben Martin", "ben@shop.example");
}
