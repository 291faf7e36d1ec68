using System.Security.Cryptography;
using System.Text;

namespace Actors.Storage;

/// <summary>What is derived from a tenant's index key.</summary>
internal sealed class TenantKeys(byte[] index)
{
    private readonly byte[] _subjects = HMACSHA256.HashData(index, "actors/subject/1"u8);
    private readonly byte[] _duplicates = HMACSHA256.HashData(index, "actors/duplicate/1"u8);

    public byte[] Index => index;

    public byte[] Subject(string subject) => HMACSHA256.HashData(_subjects, Encoding.UTF8.GetBytes(subject));

    public byte[] Duplicate(string subject, string recordClass, ReadOnlySpan<byte> plain)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _duplicates);
        hash.AppendData(Subject(subject));
        hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(recordClass)));
        hash.AppendData(plain);
        return hash.GetHashAndReset();
    }
}
