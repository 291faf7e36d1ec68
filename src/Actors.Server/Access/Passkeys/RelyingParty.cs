using System.Net;
using System.Text.Json;
using Actors.Server.Hosting;
using Fido2NetLib;
using Fido2NetLib.Objects;

namespace Actors.Server.Access.Passkeys;

/// <summary>
/// This desk as authenticators know it (WebAuthn): a name of the domain under which people open the console. They always ask for a finger
/// or a PIN, so that a passkey is two factors by itself.
/// </summary>
public sealed class RelyingParty(ServerOptions options, Storage.Passkeys passkeys)
{
    private readonly Fido2? _fido = options.Console is { } console && IsPossible(console) ? new(Configuration(console)) : null;

    /// <summary>Authenticators know names, not addresses, and browsers sign in secure contexts only.</summary>
    public bool IsKnown => _fido is not null;

    public string AskForNew(Caller person, IReadOnlyList<Passkey> known) => _fido!.RequestNewCredential(new()
    {
        User = new() { Id = person.Id.ToByteArray(), Name = person.Email!, DisplayName = person.DisplayName },
        ExcludeCredentials = [.. known.Select(passkey => new PublicKeyCredentialDescriptor(passkey.Credential))],
        AuthenticatorSelection = new() { ResidentKey = ResidentKeyRequirement.Required, UserVerification = UserVerificationRequirement.Required },
        AttestationPreference = AttestationConveyancePreference.None,
    }).ToJson();

    /// <summary>Whoever has one: nothing is asked of an address, and nothing told.</summary>
    public string AskForAny() =>
        _fido!.GetAssertionOptions(new() { AllowedCredentials = [], UserVerification = UserVerificationRequirement.Required }).ToJson();

    /// <returns>Credential, public key and counter; null when the answer is not one to what was asked.</returns>
    public async Task<(byte[] Credential, byte[] PublicKey, uint Counter)?> ReadNew(string asked, JsonElement answer, CancellationToken cancel)
    {
        try
        {
            var made = await _fido!.MakeNewCredentialAsync(
                new()
                {
                    OriginalOptions = CredentialCreateOptions.FromJson(asked),
                    AttestationResponse = answer.Deserialize<AuthenticatorAttestationRawResponse>() ?? throw new JsonException(),
                    IsCredentialIdUniqueToUserCallback = async (credential, token) => await passkeys.Find(credential.CredentialId, token) is null,
                },
                cancel);
            return (made.Id, made.PublicKey, made.SignCount);
        }
        catch (Exception error) when (IsWrong(error))
        {
            return null;
        }
    }

    /// <returns>The passkey that has signed, used from now on; null when none of ours has.</returns>
    public async Task<Passkey?> Read(string asked, JsonElement answer, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            var response = answer.Deserialize<AuthenticatorAssertionRawResponse>() ?? throw new JsonException();
            if (await passkeys.Find(response.RawId, cancel) is not { } passkey)
                return null;
            var signed = await _fido!.MakeAssertionAsync(
                new()
                {
                    OriginalOptions = AssertionOptions.FromJson(asked),
                    AssertionResponse = response,
                    StoredPublicKey = passkey.PublicKey,
                    StoredSignatureCounter = passkey.Counter,
                    IsUserHandleOwnerOfCredentialIdCallback = (owner, _) => Task.FromResult(
                        owner.UserHandle is null || owner.UserHandle.AsSpan().SequenceEqual(passkey.Person.ToByteArray())),
                },
                cancel);
            return await passkeys.Use(passkey, signed.SignCount, now, cancel) ? passkey : null;
        }
        catch (Exception error) when (IsWrong(error))
        {
            return null;
        }
    }

    /// <summary>Whatever a stranger sends, it is an answer that does not fit.</summary>
    private static bool IsWrong(Exception error) => error is not (JournalUnavailableException or OperationCanceledException);

    private static bool IsPossible(Uri console) =>
        !IPAddress.TryParse(console.Host, out _) && (console.Scheme == Uri.UriSchemeHttps || console.IsLoopback);

    private static Fido2Configuration Configuration(Uri console) => new()
    {
        RPID = console.Host,
        RPName = "Actors",
        Origins = new HashSet<string> { console.GetLeftPart(UriPartial.Authority) },
    };
}
