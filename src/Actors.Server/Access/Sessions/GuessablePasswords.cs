using Microsoft.AspNetCore.Identity;

namespace Actors.Server.Access.Sessions;

/// <summary>Refuses what guessers try first: common passwords, sequences, dates, and the person's own name and address.</summary>
public sealed class GuessablePasswords : IPasswordValidator<Person>
{
    /// <summary>"Safely unguessable" begins here: 10⁸ guesses.</summary>
    private const int LowestScore = 3;

    /// <summary>Estimating takes more than proportionally long, and what comes behind makes nothing weaker.</summary>
    private const int Judged = 64;

    private const int ShortestWord = 3;

    private static readonly IdentityError Guessable = new()
    {
        Code = "PasswordGuessable",
        Description = "The password is easily guessed. Take several words that have nothing to do with each other.",
    };

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password)
    {
        var account = user.Account;
        string[] own = [account.Email, .. account.Email.Split('@', '.', '-', '_'), .. account.DisplayName.Split(' '), account.Tenant, "actors"];
        var judged = password is { Length: > Judged } ? password[..Judged] : password ?? "";
        return Task.FromResult(Zxcvbn.Zxcvbn.MatchPassword(judged, own.Where(word => word.Length >= ShortestWord)).Score < LowestScore
            ? IdentityResult.Failed(Guessable)
            : IdentityResult.Success);
    }
}
