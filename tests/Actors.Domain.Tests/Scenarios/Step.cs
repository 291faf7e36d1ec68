namespace Actors.Domain.Tests;

/// <summary>A command, when it comes and from whom. It may depend on the version its author saw.</summary>
public sealed record Step(DateTimeOffset At, Who By, Func<long, Command> Command);
