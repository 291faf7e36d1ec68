namespace Actors.Console.Tests.Desks;

/// <summary>A class of tests with a desk of its own: what one class does to time and record troubles no other.</summary>
[Collection(InChromium.Name)]
public abstract class ConsoleTests(Chromium chromium, Desk desk) : IClassFixture<Desk>
{
    protected Desk Desk { get; } = desk;

    protected Chromium Chromium { get; } = chromium;

    protected Task<Agent> Anna() => Agent.SignedIn(Chromium, Desk, Agents.Anna);

    protected Task<Agent> Carla() => Agent.SignedIn(Chromium, Desk, Agents.Carla);

    protected Task<Agent> Ben() => Agent.SignedIn(Chromium, Desk, Agents.Ben);
}
