namespace Actors.Server.Access.Sessions;

/// <summary>Keeps what became of tries to sign in, for administrators to see.</summary>
public sealed class SignInRecord(SignIns signIns, TimeProvider time)
{
    public async Task Keep(IReadOnlyList<SignInTry> tries, CancellationToken cancel)
    {
        foreach (var known in tries)
            await Keep(known.User.Tenant, known.User.Id, known.Outcome, cancel);
    }

    public Task Keep(string tenant, Guid person, string outcome, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return signIns.Add(tenant, new(Guid.CreateVersion7(now), now, person, outcome), cancel);
    }

    /// <summary>After the answer: a stranger must not hear from its time whether somebody has the address.</summary>
    public void KeepLater(HttpContext http, IReadOnlyList<SignInTry> tries)
    {
        if (tries.Count > 0)
            http.Response.OnCompleted(() => Keep(tries, CancellationToken.None));
    }
}
