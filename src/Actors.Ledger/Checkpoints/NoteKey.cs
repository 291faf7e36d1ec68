using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Actors.Ledger;

/// <summary>
/// Whose signature on a note is believed: a name and a public key on P-256. Written as C2SP signed-note does,
/// <c>name+id+base64(02 ‖ SubjectPublicKeyInfo)</c>; the id is the beginning of the key's SHA-256.
/// </summary>
public sealed class NoteKey : IDisposable
{
    private const byte Ecdsa = 2;

    private readonly ECDsa _key;
    private readonly byte[] _encoded;

    private NoteKey(string name, byte[] encoded, ECDsa key)
    {
        (Name, _encoded, _key) = (name, encoded, key);
        Id = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(encoded));
    }

    public string Name { get; }

    public uint Id { get; }

    /// <summary>For people who compare it with what they were told.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(_encoded));

    /// <exception cref="FormatException">The name cannot stand in a note, or the bytes are no public key on P-256.</exception>
    public static NoteKey Of(string name, ReadOnlySpan<byte> subjectPublicKeyInfo)
    {
        if (!IsName(name))
            throw new FormatException("The name of a key is empty, or has a space, a plus sign or a control character in it.");
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo, out var read);
            if (read != subjectPublicKeyInfo.Length || key.KeySize != 256)
                throw new FormatException("This is no public key on P-256.");
            return new(name, subjectPublicKeyInfo.ToArray(), key);
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

    /// <exception cref="FormatException">The line is no key, or its id belongs to another one.</exception>
    public static NoteKey Parse(string line)
    {
        if (line.Trim().Split('+', 3) is not [var name, var id, var encoded])
            throw new FormatException("A key is written as name+id+base64.");
        var bytes = Convert.FromBase64String(encoded);
        if (bytes is not [Ecdsa, ..])
            throw new FormatException("The key is of a kind this program does not know.");
        var key = Of(name, bytes.AsSpan(1));
        return id == $"{key.Id:x8}" ? key : throw new FormatException($"The key's id is {key.Id:x8}, not {id}.");
    }

    internal static bool IsName(string name) => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');

    /// <summary>Whether the owner of the key has signed the text.</summary>
    public bool HasSigned(string text, ReadOnlySpan<byte> signature) => _key.VerifyData(
        Encoding.UTF8.GetBytes(text), signature.ToArray(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public override string ToString() => $"{Name}+{Id:x8}+{Convert.ToBase64String([Ecdsa, .. _encoded])}";

    public void Dispose() => _key.Dispose();
}
