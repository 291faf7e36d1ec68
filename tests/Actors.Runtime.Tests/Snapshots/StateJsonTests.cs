using System.Text.Json;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets;

namespace Actors.Runtime.Tests.Snapshots;

/// <summary>States outside memory are the states they were.</summary>
public sealed class StateJsonTests
{
    [Fact]
    public void Sets_and_dictionaries_keep_the_order_of_code_points()
    {
        var ticket = Back(TicketState.Empty with { Tags = TicketState.Empty.Tags.Union(["b", "Z", "a-b", "ab", "é"]) });
        string.Join(' ', ticket.Tags).ShouldBe("Z a-b ab b é");
        ticket.Tags.Add("A").First().ShouldBe("A");

        var tenant = Back(TenantState.Empty);
        tenant.Accounts.KeyComparer.ShouldBe(StringComparer.Ordinal);
    }

    [Fact]
    public void Computed_properties_are_not_written()
    {
        var text = JsonSerializer.Serialize(TicketState.Empty, StateJson.Options);

        text.ShouldNotContain(nameof(TicketState.Unanswered));
        text.ShouldNotContain(nameof(TicketState.Missing));
    }

    private static T Back<T>(T state) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(state, StateJson.Options), StateJson.Options)!;
}
