using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Actors.Ledger;

/// <summary>What a key's signature says; the numbers are those of C2SP signed-note.</summary>
public enum NoteKeyKind : byte
{
    /// <summary>The owner of the key made the text, as logs other than ours sign.</summary>
    Ed25519 = 1,

    /// <summary>The owner of the key made the text: ECDSA on P-256, as our logs sign.</summary>
    Ecdsa = 2,

    /// <summary>A witness saw the checkpoint: <see cref="Ledger.Cosignature"/>.</summary>
    Cosignature = 4,
}

/// <summary>
/// Whose signature on a note is believed: a name and a public key. Written as C2SP signed-note does, <c>name+id+base64(kind ‖ key)</c>, the
/// key of <see cref="NoteKeyKind.Ecdsa"/> as SubjectPublicKeyInfo.
/// </summary>
public sealed class NoteKey : IDisposable
{
    private readonly byte[] _encoded;
    private readonly ECDsa? _ecdsa;

    private NoteKey(string name, NoteKeyKind kind, byte[] encoded, ECDsa? ecdsa)
    {
        (Name, Kind, _encoded, _ecdsa) = (name, kind, encoded, ecdsa);
        Id = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(
            kind == NoteKeyKind.Ecdsa ? encoded : [.. Encoding.UTF8.GetBytes($"{name}\n"), (byte)kind, .. encoded]));
    }

    public string Name { get; }

    public NoteKeyKind Kind { get; }

    public uint Id { get; }

    /// <summary>For people who compare it with what they were told.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(_encoded));

    /// <summary>A key on P-256.</summary>
    /// <exception cref="FormatException">The name cannot stand in a note, or the bytes are no public key on P-256.</exception>
    public static NoteKey Of(string name, ReadOnlySpan<byte> subjectPublicKeyInfo)
    {
        RequireName(name);
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo, out var read);
            if (read != subjectPublicKeyInfo.Length || key.KeySize != 256)
                throw new FormatException("This is no public key on P-256.");
            return new(name, NoteKeyKind.Ecdsa, subjectPublicKeyInfo.ToArray(), key);
        }
        catch (Exception error) when (error is CryptographicException or PlatformNotSupportedException)
        {
            key.Dispose();
            throw new FormatException("This is no public key on P-256.", error);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>The key of a witness, 32 bytes.</summary>
    /// <exception cref="FormatException">The name cannot stand in a note, or the bytes are no public key of Ed25519.</exception>
    public static NoteKey OfWitness(string name, ReadOnlySpan<byte> key) => OfEd25519(name, NoteKeyKind.Cosignature, key);

    /// <exception cref="FormatException">The line is no key, or its id belongs to another one.</exception>
    public static NoteKey Parse(string line)
    {
        if (line.Trim().Split('+', 3) is not [var name, var id, var encoded])
            throw new FormatException("A key is written as name+id+base64.");
        var key = Convert.FromBase64String(encoded) switch
        {
            [(byte)NoteKeyKind.Ecdsa, .. var bytes] => Of(name, bytes),
            [(byte)NoteKeyKind.Ed25519 or (byte)NoteKeyKind.Cosignature, ..] and [var kind, .. var bytes] => OfEd25519(name, (NoteKeyKind)kind, bytes),
            _ => throw new FormatException("The key is of a kind this program does not know."),
        };
        return id == $"{key.Id:x8}" ? key : throw new FormatException($"The key's id is {key.Id:x8}, not {id}.");
    }

    /// <summary>Whether a key may have this name in a note.</summary>
    public static bool IsName(string name) => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');

    /// <summary>Whether the owner of the key has signed the text.</summary>
    public bool HasSigned(string text, ReadOnlySpan<byte> signature) => Kind switch
    {
        NoteKeyKind.Ecdsa => _ecdsa!.VerifyData(
            Encoding.UTF8.GetBytes(text), signature.ToArray(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence),
        NoteKeyKind.Cosignature => Cosignature.Verifies(_encoded, text, signature),
        _ => Ledger.Ed25519.Verifies(_encoded, Encoding.UTF8.GetBytes(text), signature),
    };

    public override string ToString() => $"{Name}+{Id:x8}+{Convert.ToBase64String([(byte)Kind, .. _encoded])}";

    public void Dispose() => _ecdsa?.Dispose();

    private static NoteKey OfEd25519(string name, NoteKeyKind kind, ReadOnlySpan<byte> key)
    {
        RequireName(name);
        return Ledger.Ed25519.IsKey(key) ? new(name, kind, key.ToArray(), null) : throw new FormatException("This is no public key of Ed25519.");
    }

    private static void RequireName(string name)
    {
        if (!IsName(name))
            throw new FormatException("The name of a key is empty, or has a space, a plus sign or a control character in it.");
    }
}
