using Microsoft.AspNetCore.Identity;

namespace Actors.Server.Administration.Users;

/// <summary>What Identity finds wrong, as errors of fields.</summary>
public static class PasswordRules
{
    public static FieldError Field(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) =>
            new("$.email", "Somebody here has this address. Choose another one."),
        nameof(IdentityErrorDescriber.PasswordMismatch) => new("$.current", "The password is wrong."),
        _ => new("$.password", error.Description),
    };
}
