using Actors.Domain.Screening.Mentions;

namespace Actors.Domain.Tests.Screening.Mentions;

/// <summary>R100: "where is my order" is heard in five languages, and other matters are not taken for it.</summary>
public sealed class OrderQuestionsTests
{
    [Theory]
    [InlineData("Where is my order?")]
    [InlineData("My parcel hasn't arrived yet.")]
    [InlineData("I have not received the lamp.")]
    [InlineData("When will it be delivered?")]
    [InlineData("Dov'è il mio pacco?")]
    [InlineData("Non ho ancora ricevuto nulla.")]
    [InlineData("Quando arriva?")]
    [InlineData("Où est ma commande ?")]
    [InlineData("Je n'ai pas encore reçu mon colis.")]
    [InlineData("Wo bleibt mein Paket?")]
    [InlineData("Die Ware ist noch nicht angekommen.")]
    [InlineData("Wann kommt die Lieferung?")]
    [InlineData("¿Dónde está mi pedido?")]
    [InlineData("No he recibido el paquete.")]
    [InlineData("¿Cuándo llega?")]
    public void A_buyer_who_waits_is_heard(string text) => OrderQuestions.AsksIn(text).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("The lamp is broken.")]
    [InlineData("Thank you, it arrived today.")]
    [InlineData("Vorrei restituire la lampada.")]
    [InlineData("La lampe ne fonctionne pas.")]
    [InlineData("Die Lampe geht nicht an.")]
    [InlineData("Quiero cambiar la lámpara.")]
    public void Other_matters_are_not(string text) => OrderQuestions.AsksIn(text).ShouldBeFalse();
}
