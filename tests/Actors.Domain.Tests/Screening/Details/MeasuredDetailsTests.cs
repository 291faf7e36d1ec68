using Actors.Domain.Screening.Details;
using Xunit.Abstractions;

namespace Actors.Domain.Tests.Screening.Details;

/// <summary>How much is found in sentences that somebody wrote before there was anything to find it. Each marks with braces what is personal in it.</summary>
public sealed class MeasuredDetailsTests(ITestOutputHelper output)
{
    private static readonly string[] Sentences =
    [
        // Germany
        "Bitte rufen Sie mich an: {+49 151 2345678}, danke.",
        "Meine Nummer ist {0171/2345678}, ab 18 Uhr.",
        "Bitte liefern an {Musterstraße 12a, 80331 München}.",
        "Neue Adresse: {Lindenweg 5}\n{50667 Köln}",
        "Ich wohne {Am Markt 3, 99084 Erfurt} im Hinterhaus.",
        "Schicken Sie es an {Hauptstr. 7} in {10115 Berlin}",
        "Die Straße heißt {Kurfürstendamm 101} und nicht 110.",
        "Meine Mail ist {anna.berg@gmx.de} falls nötig.",
        "An die {Packstation 145} bitte.",
        "{Unter den Linden 77, 10117 Berlin} ist richtig.",
        // Italy
        "Chiamatemi al {347 1234567} dopo le 18.",
        "Il mio numero è {+39 02 1234 5678}",
        "Consegnare in {Via Roma 12, 20121 Milano} grazie",
        "Abito in {Viale della Libertà 45/B}, scala A",
        "L'indirizzo giusto è {Piazza San Marco n. 3}",
        "Scrivetemi a {mario.rossi@libero.it}",
        "Spedite a {Corso Vittorio Emanuele II 21, 10123 Torino (TO)}",
        // France
        "Vous pouvez me joindre au {06 12 34 56 78} demain.",
        "J'habite {12 rue de la Paix, 75002 Paris} au deuxième étage.",
        "Livrez au {3 bis avenue des Champs-Élysées} svp",
        "Mon adresse : {45, boulevard Voltaire} {75011 Paris}",
        "Mon mail : {claire.dupont@orange.fr}.",
        "Numéro : {+33 6 12 34 56 78}",
        // Spain
        "Mi teléfono es {612 345 678}, gracias.",
        "Vivo en {Calle Mayor 15, 28013 Madrid} piso 3",
        "La dirección es {C/ Alcalá 20}",
        "Entregar en {Avenida de América, 8} por favor",
        "Mi correo es {jose@hotmail.es}",
        "Llámeme al {+34 91 123 45 67}",
        // Britain and America
        "Call me on {07700 900123} please.",
        "My number is {020 7946 0958}",
        "Deliver to {10 Downing Street, London SW1A 2AA} thanks",
        "I live at {Flat 4, 22 Acacia Avenue} now",
        "The postcode is {M1 1AE}",
        "Send it to {1600 Pennsylvania Ave} please",
        "Ship to {350 Fifth Avenue}, {New York, NY 10118}",
        "You can reach me at {(212) 555-0123}",
        "Write to {john.smith+shop@gmail.com}",
        // nothing personal
        "Bestellung 305-1234567-1234567 vom 12.11.2026 ist nicht da.",
        "Die Sendung 00340434161094042557 hängt seit 3 Tagen.",
        "Artikel B07XJ8C8F5 kostet 19,99 EUR statt 24,99 EUR.",
        "Das Paket kam am 24.12.2025 um 14:30 Uhr.",
        "Tracking 1Z999AA10123456784 shows delivered.",
        "Il pacco pesa 2 kg e misura 30 x 40 cm.",
        "Commande 403-7654321-7654321, colis 6A12345678901 perdu.",
        "Pedí 3 unidades y llegaron 2 por 45,00 €.",
        "I paid $129.99 on 2026-11-02 for 2 lamps.",
        "The battery has 10000 mAh and lasts 8 hours.",
        "Ich möchte 2 Stück umtauschen, Größe 42.",
        "La lampada non funziona, vorrei un rimborso.",
        "Where is my parcel?",
        "Model WH-1000XM4 stopped after 3 weeks.",
    ];

    [Fact]
    public void R105_What_is_found_of_the_marked_places_and_what_is_found_besides()
    {
        var (hit, missed, extra) = (0, new List<string>(), new List<string>());
        foreach (var sentence in Sentences)
        {
            var (text, marked) = Unmarked(sentence);
            var found = PersonalDetails.In(text);
            foreach (var (start, end) in marked)
            {
                if (Covered(text, found, start, end))
                    hit++;
                else
                    missed.Add(text[start..end]);
            }

            extra.AddRange(found.Where(one => !marked.Exists(place => one.Start < place.End && place.Start < one.End)).Select(one => $"{one.Kind}: {text[one.Start..one.End]}"));
        }

        var recall = hit / (double)(hit + missed.Count);
        var precision = hit / (double)(hit + extra.Count);
        output.WriteLine($"recall {recall:P1} of {hit + missed.Count}, precision {precision:P1}; missed: {string.Join(" | ", missed)}; besides: {string.Join(" | ", extra)}");
        recall.ShouldBeGreaterThanOrEqualTo(0.97, string.Join(" | ", missed));
        precision.ShouldBeGreaterThanOrEqualTo(0.95, string.Join(" | ", extra));
    }

    private static bool Covered(string text, IReadOnlyList<DetailSpan> found, int start, int end) =>
        !Enumerable.Range(start, end - start).Any(at => char.IsLetterOrDigit(text[at]) && !found.Any(one => one.Start <= at && at < one.End));

    private static (string Text, List<(int Start, int End)> Marked) Unmarked(string sentence)
    {
        var text = new System.Text.StringBuilder();
        var marked = new List<(int, int)>();
        var start = 0;
        foreach (var sign in sentence)
        {
            if (sign == '{')
                start = text.Length;
            else if (sign == '}')
                marked.Add((start, text.Length));
            else
                text.Append(sign);
        }

        return (text.ToString(), marked);
    }
}
