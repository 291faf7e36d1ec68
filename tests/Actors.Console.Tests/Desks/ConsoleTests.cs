namespace Actors.Console.Tests.Desks;

/// <summary>
/// A class of tests at a desk of its own, an <see cref="IClassFixture{TFixture}"/>, or <see cref="AtOneDesk"/> with others: there its
/// subjects, threads and orders are its own, and it neither moves time, stops the server or suspends an account, nor counts what is in
/// the queue or changes what a person keeps.
/// </summary>
public abstract class ConsoleTests(Chromium chromium, Desk desk) : IClassFixture<Chromium>
{
    protected Desk Desk { get; } = desk;

    protected Chromium Chromium { get; } = chromium;

    protected Task<Agent> Anna(string? ticket = null) => Agent.SignedIn(Chromium, Desk, Agents.Anna, ticket);

    protected Task<Agent> Carla(string? ticket = null) => Agent.SignedIn(Chromium, Desk, Agents.Carla, ticket);

    protected Task<Agent> Ben(string? ticket = null) => Agent.SignedIn(Chromium, Desk, Agents.Ben, ticket);
}
