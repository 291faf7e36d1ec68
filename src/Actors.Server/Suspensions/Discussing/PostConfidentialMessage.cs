using Actors.Domain.Suspensions;
using Actors.Domain.Suspensions.Discussing;
using Actors.Server.Changes;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Suspensions.Discussing;

public sealed record ConfidentialRequest(string Text) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Text("$.text", Text, 20_000);
}

/// <param name="Text">Null when it was erased.</param>
public sealed record ConfidentialEntry(Guid Message, By By, DateTimeOffset At, string? Text);

public sealed record ConfidentialThread(IReadOnlyList<ConfidentialEntry> Items);

public static class PostConfidentialMessage
{
    public static void Map(IEndpointRouteBuilder suspensions)
    {
        suspensions.MapPost("/{suspension:guid}/messages", Post)
            .Needs(Permissions.WorkSuspensions)
            .Produces<SuspensionAnswer>(StatusCodes.Status201Created)
            .Refuses(404, 409)
            .WithName("PostConfidentialMessage")
            .WithSummary("Write into the confidential thread")
            .WithDescription("Between the people who handle the incident. Nothing of it ever reaches a buyer.");
        suspensions.MapGet("/{suspension:guid}/messages", Read)
            .Needs(Permissions.WorkSuspensions)
            .Produces<ConfidentialThread>()
            .Refuses(404)
            .WithName("GetConfidentialThread")
            .WithSummary("The confidential thread");
    }

    private static Task<IResult> Post(
        Guid suspension, CommandRequest<ConfidentialRequest> request, IActors actors, Sealing sealing, CancellationToken cancel) =>
        actors.SendToSuspension(
            suspension,
            new PostConfidential(sealing.NewId(), sealing.Reason(Subjects.Suspension(suspension), request.Body.Text)),
            request,
            cancel,
            StatusCodes.Status201Created);

    private static async Task<IResult> Read(
        Guid suspension, Caller caller, IActors actors, EventPages record, ContentVault vault, People people, CancellationToken cancel)
    {
        await actors.ReadSuspension(caller.Tenant, suspension, cancel);
        var posted = (await record.All(ActorId.ForSuspension(caller.Tenant, suspension), cancel))
            .Where(one => one.Recorded.Event is ConfidentialMessagePosted)
            .Select(one => (one.Recorded, Event: (ConfidentialMessagePosted)one.Recorded.Event))
            .ToArray();
        var contents = new Opened(await vault.Open(caller.Tenant, [.. posted.Select(entry => entry.Event.Body.Id)], cancel));
        var names = await people.Names(caller.Tenant, cancel);
        var items = posted.Select(entry => new ConfidentialEntry(
            entry.Event.Message, names.By(entry.Recorded.By), entry.Recorded.At, contents.Note(entry.Event.Body)?.Text));
        return TypedResults.Json(new ConfidentialThread([.. items]), Wire.Json.ConfidentialThread);
    }
}
