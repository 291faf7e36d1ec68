using System.Security.Cryptography;
using System.Text;

namespace Actors.Storage;

/// <summary>
/// What the index stores in place of a word: HMAC-SHA-256 under a key of the tenant, cut to 8 bytes. The same word of the same
/// tenant is always the same; across tenants and without the key nothing can be told.
/// </summary>
internal sealed class KeyedWords(ContentVault vault)
{
    private readonly RecentlyUsed<(string Tenant, string Word), string> _known = new(32_768);

    public async ValueTask<TenantWords> Of(string tenant, CancellationToken cancel)
    {
        var index = await vault.IndexKey(tenant, cancel);
        return new(tenant, HMACSHA256.HashData(index.Span, "actors/search/1"u8), _known);
    }
}

/// <inheritdoc cref="KeyedWords"/>
internal sealed class TenantWords(string tenant, byte[] key, RecentlyUsed<(string Tenant, string Word), string> known)
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuv";
    private const int Bytes = 8, Length = 13, BeginningLength = 9;

    /// <summary>13 characters of <c>0-9a-v</c>: no database's text search sees anything but a plain word in it.</summary>
    public string Of(string word) => known.Find((tenant, word)) ?? known.Add((tenant, word), Hash(word));

    /// <summary>The beginning of a word; no word contains a blank. Shorter than a word's, as there are more of them.</summary>
    public string OfBeginning(string letters)
    {
        var key = $"{letters} ";
        return known.Find((tenant, key)) ?? known.Add((tenant, key), Hash(key)[..BeginningLength]);
    }

    /// <summary>A stretch of the log, for storages that cannot search by position; no word contains a blank.</summary>
    public string OfStretch(int level, long number) => Hash($"{level} {number}");

    private string Hash(string word)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(word), hash);
        var bits = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash[..Bytes]);
        return string.Create(Length, bits, static (text, rest) =>
        {
            for (var i = Length - 1; i >= 0; i--, rest >>= 5)
                text[i] = Digits[(int)(rest & 31)];
        });
    }
}
