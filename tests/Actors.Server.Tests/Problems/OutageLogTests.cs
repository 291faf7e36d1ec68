using Actors.Server.Problems;
using Actors.Testing;
using Microsoft.Extensions.Logging;

namespace Actors.Server.Tests.Problems;

/// <summary>An outage is one line in the log, however many requests it refuses.</summary>
public sealed class OutageLogTests
{
    [Fact]
    public void An_outage_is_told_once_and_then_once_a_minute_with_how_many_it_refused()
    {
        var (time, lines) = (new DrivenTime(), new Lines());
        var outages = new OutageLog(time, lines);

        for (var request = 0; request < 1_000; request++)
            outages.Refused("GET /tickets", "PostgreSQL does not answer.", "trace");
        lines.ShouldHaveSingleItem().ShouldStartWith("The journal was unavailable to 1 requests");

        time.Advance(TimeSpan.FromMinutes(1));
        outages.Refused("GET /tickets", "PostgreSQL does not answer.", "trace");
        lines.Count.ShouldBe(2);
        lines[1].ShouldStartWith("The journal was unavailable to 1000 requests");
    }

    private sealed class Lines : List<string>, ILogger<OutageLog>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Add(formatter(state, exception));
    }
}
