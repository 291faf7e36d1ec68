namespace Actors.Console.Tests.Desks;

/// <summary>
/// A class of tests at the desk that all classes share: subjects, threads and orders are its own. A class that moves time, stops
/// the server, suspends an account, counts what is in the queue or changes what a person keeps takes a desk of its own, as an
/// <see cref="IClassFixture{TFixture}"/>.
/// </summary>
[Collection(InChromium.Name)]
public abstract class ConsoleTests(Chromium chromium, Desk desk)
{
    protected Desk Desk { get; } = desk;

    protected Chromium Chromium { get; } = chromium;

    protected Task<Agent> Anna() => Agent.SignedIn(Chromium, Desk, Agents.Anna);

    protected Task<Agent> Carla() => Agent.SignedIn(Chromium, Desk, Agents.Carla);

    protected Task<Agent> Ben() => Agent.SignedIn(Chromium, Desk, Agents.Ben);
}
