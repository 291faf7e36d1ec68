using Actors.Domain.Tickets.Waiving;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Tickets.Waiving;

/// <summary>An exception to wording rules on one ticket.</summary>
/// <param name="Covers">Whether it lets findings of its rules pass now.</param>
/// <param name="Reason">Null when it was erased.</param>
/// <param name="DecidedBy">Who approved or denied it.</param>
/// <param name="Ground">Null in waivers older than grounds.</param>
/// <param name="Text">What is to be sent; null where nobody said, or when it was erased.</param>
public sealed record WaiverView(
    Guid Id,
    WaiverState State,
    bool Covers,
    IReadOnlyList<string> Rules,
    string? Reason,
    DateTimeOffset ExpiresAt,
    By RequestedBy,
    By? DecidedBy,
    DateTimeOffset RequestedAt,
    string? Text,
    WaiverGround? Ground);

public sealed record WaiverList(IReadOnlyList<WaiverView> Items, long Version);
