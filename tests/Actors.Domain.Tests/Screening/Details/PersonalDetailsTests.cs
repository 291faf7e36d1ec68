using Actors.Domain.Screening.Details;
using Xunit.Abstractions;

namespace Actors.Domain.Tests.Screening.Details;

public sealed class PersonalDetailsTests(ITestOutputHelper output)
{
    /// <summary>Each line holds what is between the brackets, and nothing else.</summary>
    private static readonly string[] Lines =
    [
        "Please call me on [+49 151 2345 6789] after six.",
        "Meine Nummer ist [0171/2345678], danke.",
        "Il mio cellulare è [347 123 4567].",
        "Mon numéro : [06 12 34 56 78], merci.",
        "Mi teléfono es [612 345 678].",
        "You can reach me at [anna.berg@example.com] or here.",
        "Schreiben Sie an [max_mustermann+amazon@web.de]!",
        "Bitte an [Lindenstraße 12a, 50674 Köln] schicken.",
        "Neue Adresse: [Am Alten Markt 3\n18055 Rostock]",
        "Ich wohne [Münchner Str. 5] im zweiten Stock.",
        "Es muss in den [Rosenweg 17], nicht zum Nachbarn.",
        "Liefern Sie an [Packstation 145], bitte.",
        "Abito in [Via Garibaldi 22, 20121 Milano (MI)].",
        "Il mio indirizzo è [Piazza della Repubblica, n. 4].",
        "Spedite in [Corso Vittorio Emanuele 101].",
        "J'habite au [12 bis rue de la Paix, 75002 Paris].",
        "Livrez au [8 avenue Victor Hugo].",
        "Vivo en [Calle de Alcalá 45, 28014 Madrid].",
        "Mi dirección: [Avda. Diagonal 123, 08028 Barcelona].",
        "Send it to [221b Baker Street], please.",
        "I live at [14 Elm Close], not 41.",
        "The postcode is [SW1A 1AA], sorry.",
        "My address is [742 Evergreen Terrace, Springfield, IL 62704].",
        "Ship it to [P.O. Box 1234] instead.",
        "Bitte nach [Lindenstraße 12, 50674 Köln]. Sofort!",
        "Danke. [Rosenweg 3]. Grüße",
        "Livrez au [8 avenue Victor Hugo, 69003 Lyon]. Merci.",
        "It goes to [12 Main St, Austin, TX 78701]. Thanks.",
        "Order 405-1234567-1234567 has not arrived.",
        "Das Paket ist weg, 2 Tage schon.",
        "Nel corso di 3 giorni non è arrivato niente.",
        "A lo largo de 3 semanas nadie contesta.",
        "I bought 2 of them and the way it closes is bad.",
        "The tracking number is 1Z999AA10123456784.",
        "Ich habe 49,99 € bezahlt, am 12.11.2026.",
        "ASIN B07XJ8C8F5, Größe 42, 3 Stück.",
        "C'est 2 places plus petit que prévu.",
        "Model XR-2000 does not fit in place 4.",
        "Il codice 12345 non funziona.",
        "Sendung 00340434161094042557 steht seit Montag.",
    ];

    [Fact]
    public void R105_What_tells_how_to_reach_somebody_is_found_in_five_languages()
    {
        var (right, missed, wrong) = (0, new List<string>(), new List<string>());
        foreach (var line in Lines)
        {
            var (text, meant) = Meant(line);
            var found = PersonalDetails.In(text).Select(span => text[span.Start..span.End]).ToArray();
            right += meant.Count(found.Contains);
            missed.AddRange(meant.Except(found));
            wrong.AddRange(found.Except(meant));
        }

        output.WriteLine($"{right} found, missed: {string.Join(" | ", missed)}; wrong: {string.Join(" | ", wrong)}");
        missed.ShouldBeEmpty();
        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a-")]
    [InlineData("A. ")]
    [InlineData("1 ")]
    [InlineData("via ")]
    [InlineData("Straße ")]
    [InlineData("1 Aa ")]
    [InlineData("12345 A")]
    [InlineData("@")]
    public async Task A_hostile_text_takes_as_long_as_any_other(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));

        // What backtracks without a bound does not come back within a test's life.
        var found = await Task.Run(() => PersonalDetails.In(text)).WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);
        found.Where(span => span.End > text.Length).ShouldBeEmpty();
    }

    private static (string Text, string[] Meant) Meant(string line)
    {
        var parts = line.Split('[', ']');
        return (string.Concat(parts), [.. parts.Where((_, i) => i % 2 == 1)]);
    }
}
