using Actors.Domain.Texts;
using Microsoft.AspNetCore.Identity;

namespace Actors.Server.Access.Sessions;

/// <summary>Addresses are compared without case. Anybody may send any of them, so unlike Identity's own this refuses none.</summary>
public sealed class EmailNormaliser : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name?.Composed().ToUpperInvariant();

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
