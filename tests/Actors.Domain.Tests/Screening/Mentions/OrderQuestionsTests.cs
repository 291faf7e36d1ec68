using Actors.Domain.Screening.Mentions;

namespace Actors.Domain.Tests.Screening.Mentions;

/// <summary>R100, R114: "where is my order" and "cancel it" are heard in five languages, and other matters are not taken for them.</summary>
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
    public void A_buyer_who_waits_is_heard(string text) => OrderQuestions.Asks(OrderQuestion.WhereIsMyOrder, text).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("The lamp is broken.")]
    [InlineData("Thank you, it arrived today.")]
    [InlineData("Vorrei restituire la lampada.")]
    [InlineData("La lampe ne fonctionne pas.")]
    [InlineData("Die Lampe geht nicht an.")]
    [InlineData("Quiero cambiar la lámpara.")]
    public void Other_matters_are_not(string text) => OrderQuestions.Asks(OrderQuestion.WhereIsMyOrder, text).ShouldBeFalse();

    [Theory]
    [InlineData("Please cancel my order.")]
    [InlineData("I want this order canceled.")]
    [InlineData("Vorrei annullare l'ordine.")]
    [InlineData("Merci d'annuler ma commande.")]
    [InlineData("Bitte stornieren Sie meine Bestellung.")]
    [InlineData("Ich möchte die Bestellung stornieren.")]
    [InlineData("Quiero cancelar mi pedido.")]
    public void R114_A_buyer_who_wants_it_no_more_is_heard(string text)
    {
        OrderQuestions.Asks(OrderQuestion.Cancellation, text).ShouldBeTrue();
        OrderQuestions.Asks(OrderQuestion.WhereIsMyOrder, text).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Where is my order?")]
    [InlineData("Noise cancelling is weak.")]
    [InlineData("Die Lampe geht nicht an.")]
    [InlineData("Quiero cambiar la lámpara.")]
    public void R114_Others_do_not_cancel(string text) => OrderQuestions.Asks(OrderQuestion.Cancellation, text).ShouldBeFalse();
}
