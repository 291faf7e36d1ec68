namespace Actors.Server.Administration.Users;

public sealed record UserRequest(string Email, string DisplayName, IReadOnlyList<string> Roles, string Password) : IRequest
{
    public IEnumerable<FieldError> Errors()
    {
        foreach (var error in Check.Token("$.email", Email, 320).Concat(Check.Token("$.displayName", DisplayName, 100)))
            yield return error;
        if (Email.IndexOf('@', StringComparison.Ordinal) < 1)
            yield return new("$.email", "An e-mail address.");
    }
}

public sealed record Created(Guid Id);

public static class PostUser
{
    public static void Map(IEndpointRouteBuilder users) => users
        .MapPost("", Handle)
        .Needs(Permissions.ManageUsers)
        .Produces<Created>(StatusCodes.Status201Created)
        .WithName("AddUser")
        .WithSummary("Let somebody sign in")
        .WithDescription("The address is unique within the tenant. A password has 12 characters or more.");

    private static async Task<IResult> Handle(CommandRequest<UserRequest> request, Admission admission, CancellationToken cancel)
    {
        var body = request.Body;
        var outcome = await admission.Admit(
            request.Caller.Tenant, body.Email, body.DisplayName, body.Roles, body.Password, request.Meta, cancel);
        return outcome switch
        {
            AdmissionOutcome.Admitted admitted =>
                TypedResults.Json(new Created(admitted.User), Wire.Json.Created, statusCode: StatusCodes.Status201Created),
            AdmissionOutcome.Refused refused => refused.Refusal.ToProblem(),
            AdmissionOutcome.Invalid invalid => KnownProblems.Invalid([.. invalid.Errors.Select(PasswordRules.Field)]),
            _ => throw new NotSupportedException(outcome.GetType().Name),
        };
    }
}
