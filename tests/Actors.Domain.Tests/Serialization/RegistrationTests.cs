using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Actors.Testing;

namespace Actors.Domain.Tests.Serialization;

/// <summary>Nothing can be added to the domain and forgotten in the tables.</summary>
public sealed class RegistrationTests
{
    public static TheoryData<Type> Events => [.. Concrete<Event>()];

    public static TheoryData<Type> Effects => [.. Concrete<Effect>()];

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_has_a_name(Type type) => EventTypes.Known.Select(known => known.Clr).ShouldContain(type);

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_has_a_sample(Type type) => Samples.Events.Select(sample => sample.GetType()).ShouldContain(type);

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_cannot_be_extended(Type type) => type.IsSealed.ShouldBeTrue();

    [Fact]
    public void Names_of_events_say_whose_they_are_and_are_never_shared()
    {
        EventTypes.Known.Select(type => (type.Name, type.Schema)).ShouldBeUnique();
        EventTypes.Known.ShouldEachBe(type => Regex.IsMatch(type.Name, @"\A(ticket|order|tenant|mail|suspension|macro|record)\.[a-z]+(-[a-z]+)*\z"));
    }

    [Theory]
    [MemberData(nameof(Effects))]
    public void Every_effect_is_stored_under_its_kind(Type type)
    {
        var sample = Samples.Effects.First(effect => effect.GetType() == type);

        typeof(Effect).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>()
            .ShouldContain(stored => stored.DerivedType == type && sample.Kind.Equals(stored.TypeDiscriminator));
    }

    [Fact]
    public void An_unknown_event_is_refused_loudly_not_skipped()
    {
        Should.Throw<NotSupportedException>(() => EventTypes.Read("ticket.opened", 99, "{}"u8));
        Should.Throw<NotSupportedException>(() => EventTypes.Read("ticket.renamed", 1, "{}"u8));
    }

    private static IEnumerable<Type> Concrete<T>() =>
        typeof(Event).Assembly.GetTypes().Where(type => typeof(T).IsAssignableFrom(type) && !type.IsAbstract);
}
