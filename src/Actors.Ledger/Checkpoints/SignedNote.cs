using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Actors.Ledger;

/// <summary>A text under signatures, in the form of C2SP signed-note: text, an empty line, a line for each signature.</summary>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    private const int MostSignatures = 64;
    private const string Dash = "— ";

    /// <summary>Signs a text that ends with a newline.</summary>
    public static SignedNote Sign(string text, string name, ECDsa secret)
    {
        using var key = NoteKey.Of(name, secret.ExportSubjectPublicKeyInfo());
        var signature = secret.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return new(text, [new(name, key.Id, signature)]);
    }

    /// <summary>Says nothing yet about who signed: see <see cref="IsSignedBy"/>.</summary>
    /// <exception cref="FormatException">These are no signed note.</exception>
    public static SignedNote Parse(string note)
    {
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || !note.EndsWith('\n') || note.Any(c => c < ' ' && c != '\n'))
            throw new FormatException("A signed note is a text, an empty line and signatures, each line ended.");
        return new(note[..(end + 1)], ParseSignatures(note[(end + 2)..]));
    }

    /// <summary>Whether a signature of the key is there and right; a wrong one of this key is never outweighed by a right one.</summary>
    public bool IsSignedBy(NoteKey key)
    {
        var own = Signatures.Where(signature => signature.Name == key.Name && signature.Id == key.Id).ToList();
        return own.Count > 0 && own.TrueForAll(signature => key.HasSigned(Text, signature.Bytes.Span));
    }

    /// <summary>Whether one of these keys has signed under the name.</summary>
    public bool IsSignedByAny(string name, IEnumerable<byte[]> subjectPublicKeyInfos) => subjectPublicKeyInfos.Any(bytes =>
    {
        using var key = NoteKey.Of(name, bytes);
        return IsSignedBy(key);
    });

    public SignedNote With(IEnumerable<NoteSignature> more) => this with { Signatures = [.. Signatures, .. more] };

    /// <summary>When a witness signed this checkpoint, at the latest; null when it did not.</summary>
    public DateTimeOffset? WitnessedAt(NoteKey witness) => witness.Kind == NoteKeyKind.Cosignature && IsSignedBy(witness)
        ? Signatures.Where(signature => signature.Name == witness.Name && signature.Id == witness.Id).Max(signature => Cosignature.At(signature.Bytes.Span))
        : null;

    /// <summary>Lines of signatures as a witness answers with them.</summary>
    /// <exception cref="FormatException">These are none.</exception>
    public static IReadOnlyList<NoteSignature> ParseSignatures(string lines)
    {
        var signatures = lines.TrimEnd('\n').Split('\n');
        return signatures.Length <= MostSignatures
            ? [.. signatures.Select(Signature)]
            : throw new FormatException($"There are more than {MostSignatures} signatures.");
    }

    public override string ToString() => $"{Text}\n{string.Concat(Signatures)}";

    private static NoteSignature Signature(string line)
    {
        if (!line.StartsWith(Dash, StringComparison.Ordinal) || line[Dash.Length..].Split(' ') is not [var name, var encoded] || !NoteKey.IsName(name))
            throw new FormatException("A signature is a dash, a name and base64.");
        var bytes = Convert.FromBase64String(encoded);
        return bytes.Length > sizeof(uint) && Convert.ToBase64String(bytes) == encoded
            ? new(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(sizeof(uint)))
            : throw new FormatException("A signature is too short, or not written in the one way there is.");
    }
}

/// <param name="Id">Of the key that signed.</param>
public sealed record NoteSignature(string Name, uint Id, ReadOnlyMemory<byte> Bytes)
{
    public override string ToString()
    {
        var bytes = new byte[sizeof(uint) + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, Id);
        Bytes.CopyTo(bytes.AsMemory(sizeof(uint)));
        return $"— {Name} {Convert.ToBase64String(bytes)}\n";
    }
}
