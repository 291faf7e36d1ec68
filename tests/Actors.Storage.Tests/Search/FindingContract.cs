using System.Globalization;
using System.Text;

namespace Actors.Storage.Tests;

public abstract class FindingContract(SharedStore store) : SearchContract(store)
{
    private const int Messages = 60;
    private const int Queries = 150;

    private static readonly string[] Vocabulary =
    [
        "parcel", "late", "refund", "the", "is", "invoice", "don't", "e-mail",
        "Straße", "GROẞE", "Lieferung", "für", "Rücksendung", "ist", "nicht", "Maße",
        "œuvre", "où", "l’article", "reçu", "déjà", "Noël", "ça",
        "perché", "è", "città", "più", "spedizione", "l'ordine",
        "año", "¿Dónde", "envío", "dañado", "señor", "devolución",
        "İstanbul", "ıslak", "IĞDIR", "ΟΔΟΣ", "οδός", "τέλος", "Łódź", "smørrebrød",
        "返品", "配送", "東京都", "반품", "환불", "คืนเงิน", "👍", "❤️", "👍🏽", "😀",
        "302-1234567-7654321", "30212345677654321", "1Z-999", "1z999", "INV/2026.7", "B0ABCDEF12", "ﬁnal", "x²", "5㎏",
    ];

    /// <summary>What a look at every text finds is what the index finds, whatever the words and however they are typed.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_index_finds_what_a_look_at_every_text_finds(int seed)
    {
        var random = new Random(seed);
        var texts = new List<string[]>();
        for (var number = 0; number < Messages; number++)
        {
            string[] message = [Sentence(random, 3), Sentence(random, 12)];
            texts.Add(message);
            await Ticket(number).Message(message[1], message[0]);
        }

        await CatchUp();

        for (var number = 0; number < Queries; number++)
        {
            var query = Query(random, texts[random.Next(texts.Count)][1]);
            var expected = texts.Where(message => NaiveSearch.Finds(message, query)).Select(message => string.Join('\n', message)).Order(StringComparer.Ordinal);
            (await Find(query)).Order(StringComparer.Ordinal).ShouldBe(expected, $"looking for: {query}");
        }
    }

    private static string Sentence(Random random, int words) => string.Concat(Enumerable.Range(0, 1 + random.Next(words)).Select(_ =>
        Typed(random, Vocabulary[random.Next(Vocabulary.Length)]) + (random.Next(6) switch { 0 => ", ", 1 => "\n", 2 => "! ", _ => " " })));

    /// <summary>Words, phrases and other people's spellings, mostly out of a text that is there.</summary>
    private static string Query(Random random, string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var first = random.Next(words.Length);
        return random.Next(5) switch
        {
            0 => Typed(random, Vocabulary[random.Next(Vocabulary.Length)]),
            1 => $"{Typed(random, words[first])} {Typed(random, Vocabulary[random.Next(Vocabulary.Length)])}",
            2 => $"\"{string.Join(' ', words.Skip(first).Take(2 + random.Next(2)).Select(word => Typed(random, word)))}\"",
            3 => $"\"{Typed(random, words[random.Next(words.Length)])} {Typed(random, words[first])}\"",
            _ => $"{Typed(random, words[first])} {Typed(random, words[random.Next(words.Length)])}",
        };
    }

    private static string Typed(Random random, string word) => random.Next(4) switch
    {
        0 => word.Normalize(NormalizationForm.FormD),
        1 => word.ToUpper(CultureInfo.InvariantCulture),
        2 => word.ToLower(CultureInfo.InvariantCulture),
        _ => word,
    };
}

public sealed class FindingOnSqlite(SqliteStore store) : FindingContract(store), IClassFixture<SqliteStore>;

public sealed class FindingOnPostgres(PostgresStore store) : FindingContract(store), IClassFixture<PostgresStore>;
