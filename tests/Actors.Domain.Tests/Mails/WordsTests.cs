namespace Actors.Domain.Tests.Mails;

public sealed class WordsTests
{
    [Theory]
    [InlineData("------------- Begin message -------------", "------------- End message -------------")]
    [InlineData("------------- Anfang der Nachricht -------------", "------------- Ende der Nachricht -------------")]
    [InlineData("------------- Début du message -------------", "------------- Fin du message -------------")]
    [InlineData("---------- Inizio messaggio ----------", "---------- Fine messaggio ----------")]
    [InlineData("----------- 何か -----------\r", "----------- 別の -----------\r")]
    public void Amazons_frame_is_known_by_its_form(string begin, string end)
    {
        var reading = (AMail.Relayed with { Text = $"You have received a message.\n{begin}\n\nHello,\nwhere is it?\n\n{end}\n\nDo not answer here." }).Read();

        reading.Words.ShouldBe("Hello,\nwhere is it?");
        reading.FullText.ShouldContain("Do not answer here.");
    }

    [Theory]
    [InlineData("Hello\n------------- Ende der Nachricht -------------\nCopyright", "Hello")]
    [InlineData("You have mail. ------------- Begin message ------------- Hello there ------------- End message ------------- Copyright", "Hello there")]
    [InlineData("Intro\n------------- Message: -------------\n> Hello\n\n> there\n------------- Fin du message -------------", "Hello\n\nthere")]
    public void Amazons_frame_may_be_broken(string text, string words) => (AMail.Relayed with { Text = text }).Read().Words.ShouldBe(words);

    [Theory]
    [InlineData("a\n---- End message ----\nb\n---- End message ----\nfooter", "a\n---- End message ----\nb")]
    [InlineData("a\n---- End message ----\nOn Monday\n---- Begin message ----\nold\n---- End message ----", "a")]
    [InlineData("no end at all", "no end at all")]
    [InlineData("a\n-- \nAnna\n---- End message ----", "a\n--\nAnna")]
    public void A_buyer_cannot_break_the_frame(string inside, string words) =>
        (AMail.Relayed with { Text = $"Intro\n---- Begin message ----\n{inside}" }).Read().Words.ShouldBe(words);

    [Theory]
    [InlineData("On Fri, 20 Nov 2026 at 10:12, Shop <a@shop.example> wrote:\n> old")]
    [InlineData("On Fri, 20 Nov 2026 at 10:12, A Shop With A Very Long Name\n<a@shop.example> wrote:\n\n> old")]
    [InlineData("Am 20.11.2026 um 10:12 schrieb Shop <a@shop.example>:\n> old")]
    [InlineData("Il giorno ven 20 nov 2026 alle ore 10:12 Shop ha scritto:\n> old\n> older")]
    [InlineData("Le ven. 20 nov. 2026 à 10:12, Shop a écrit :\n> old")]
    [InlineData("El vie, 20 nov 2026 a las 10:12, Shop escribió:\n> old")]
    [InlineData("-----Original Message-----\nFrom: Shop\nold")]
    [InlineData("-----Ursprüngliche Nachricht-----\nold")]
    [InlineData("________________________________\nVon: Shop\nGesendet: Freitag, 20. November 2026\nAn: Anna\nold")]
    [InlineData("From: Shop <a@shop.example>\nSent: Friday, 20 November 2026 10:12\nTo: Anna\nSubject: x\n\nold")]
    [InlineData("Da: Shop\nInviato: venerdì 20 novembre 2026\nA: Anna\nOggetto: x\n\nold")]
    [InlineData("De : Shop\nEnvoyé : vendredi 20 novembre 2026\nÀ : Anna\nObjet : x\n\nold")]
    [InlineData("> old\n>> older")]
    [InlineData("czw., 26 lis 2026 o 10:12 Shop <a@shop.example> napisał(a):\n> old")]
    [InlineData("26 Kas 2026 Per, 10:12 tarihinde Shop <a@shop.example> şunu yazdı:\n> old")]
    [InlineData("Den tors 26 nov. 2026 kl 10:12 skrev Shop <a@shop.example>:\n> old")]
    [InlineData("2026年11月26日(木) 10:12 Shop <a@shop.example>:\n> old")]
    [InlineData("26.11.2026, 10:12, \"Shop\" <a@shop.example>:\n\n> old")]
    [InlineData("-----Ursprungligt meddelande-----\nold")]
    [InlineData("Gesendet: Freitag, 20. November 2026 um 10:12 Uhr\nVon: \"Shop\" <a@shop.example>\nAn: Anna\nBetreff: x\nold")]
    [InlineData("差出人: Shop <a@shop.example>\n送信日時: 2026年11月20日 10:12\n宛先: Anna\n件名: x\n\nold")]
    [InlineData("Lähettäjä: Shop\nLähetetty: 20. marraskuuta 2026\nVastaanottaja: Anna\nAihe: x\n\nold")]
    public void Quoted_history_is_cut_off_and_kept_in_the_full_text(string history)
    {
        var reading = (AMail.Direct with { Text = $"New words.\n\nAnna\n\n{history}" }).Read();

        reading.Words.ShouldBe("New words.\n\nAnna");
        reading.FullText.ShouldContain("old");
    }

    [Theory]
    [InlineData("Answers below.\n> Is it broken?\nYes.\n> Really?\nYes, really.", "Answers below.\nYes.\nYes, really.")]
    [InlineData("From: the start it was broken.\nTo: be honest, I am angry.", "From: the start it was broken.\nTo: be honest, I am angry.")]
    [InlineData("As you wrote:\nnothing works.", "As you wrote:\nnothing works.")]
    [InlineData("I ordered on 12.11.2026.\n26.11.2026 10:12 Shop <a@shop.example>:\n> old", "I ordered on 12.11.2026.")]
    [InlineData("On 12.11.2026 I wrote to a@shop.example. Then I asked:\n> old", "On 12.11.2026 I wrote to a@shop.example. Then I asked:")]
    [InlineData("An: Anna\nKopie: Bert\nIch warte.", "An: Anna\nKopie: Bert\nIch warte.")]
    [InlineData("> everything is quoted", "> everything is quoted")]
    [InlineData("see:\n---------- Forwarded message ---------\nFrom: Shop\nDate: Monday\nSubject: x\n\n> it", "see:\n---------- Forwarded message ---------\nFrom: Shop\nDate: Monday\nSubject: x\n\n> it")]
    [InlineData("Name\n______________________\nAnna", "Name\n______________________\nAnna")]
    public void What_the_sender_says_is_not_cut(string text, string words) =>
        (AMail.Direct with { Text = text }).Read().Words.ShouldBe(words);

    [Fact]
    public void A_stranger_has_no_frame() =>
        (AMail.Direct with { Text = "a\n---- one ----\nb\n---- two ----\nc" }).Read().Words.ShouldBe("a\n---- one ----\nb\n---- two ----\nc");

    [Fact]
    public void The_token_Amazon_wants_back_is_kept() =>
        (AMail.Relayed with { Text = "Hi\n[commMgrTok:A1B2-c3_D4=]" }).Read().CommunicationToken.ShouldBe("A1B2-c3_D4=");
}
