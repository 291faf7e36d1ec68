using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Actors.Storage;

/// <summary>
/// The key with which this installation witnesses the logs of others: one for all its tenants, made when it is first needed, sealed under the
/// master key. Ed25519, because that is what witnesses sign with; the arithmetic is Bouncy Castle's.
/// </summary>
public sealed class WitnessKeys
{
    private readonly Database _database;
    private readonly MasterKey _master;
    private readonly TimeProvider _time;

    internal WitnessKeys(Database database, MasterKey master, TimeProvider time) => (_database, _master, _time) = (database, master, time);

    /// <summary>The public half under the name of the witness.</summary>
    public async Task<NoteKey> Public(string name, CancellationToken cancel) => NoteKey.OfWitness(name, (await Secret(cancel)).GeneratePublicKey().GetEncoded());

    /// <summary>The witness's signature of a checkpoint, now.</summary>
    internal async Task<NoteSignature> Sign(string name, string checkpoint, CancellationToken cancel)
    {
        var secret = await Secret(cancel);
        using var key = NoteKey.OfWitness(name, secret.GeneratePublicKey().GetEncoded());
        var now = _time.GetUtcNow().ToUnixTimeSeconds();
        var message = Cosignature.Message(checkpoint, now);
        var signature = new byte[Ed25519.SignatureSize];
        secret.Sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.Length, signature, 0);
        return new(name, key.Id, Cosignature.Bytes(now, signature));
    }

    private async Task<Ed25519PrivateKeyParameters> Secret(CancellationToken cancel)
    {
        if (await Read(cancel) is not { } secret)
        {
            await _database.Change(
                TenantScope.None,
                "INSERT INTO witness_keys (number, secret, at_us) VALUES (1, @secret, @at) ON CONFLICT DO NOTHING",
                new
                {
                    secret = _master.Wrap(RandomNumberGenerator.GetBytes(Ed25519.SecretKeySize), SealContext.OfWitnessKey()),
                    at = Micros.From(_time.GetUtcNow()),
                },
                cancel);
            secret = (await Read(cancel))!;
        }

        return new(_master.Unwrap(secret, SealContext.OfWitnessKey()));
    }

    private Task<byte[]?> Read(CancellationToken cancel) =>
        _database.Row<byte[]>(TenantScope.None, "SELECT secret FROM witness_keys WHERE number = 1", new { }, cancel);
}
