namespace Actors.Server.Access.Sessions;

/// <summary>Keeps what became of tries to sign in, for administrators to see.</summary>
public sealed class SignInRecord(SignIns signIns, TimeProvider time)
{
    public Task Keep(SignInTry known, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return signIns.Add(known.User.Tenant, new(Guid.CreateVersion7(now), now, known.User.Id, known.Outcome), cancel);
    }

    /// <summary>After the answer: a stranger must not hear from its time whether somebody has the address.</summary>
    public void KeepLater(HttpContext http, SignInTry? known)
    {
        if (known is not null)
            http.Response.OnCompleted(() => Keep(known, CancellationToken.None));
    }
}
