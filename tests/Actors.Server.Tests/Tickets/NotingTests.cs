using Actors.Testing;

namespace Actors.Server.Tests.Tickets;

/// <summary>Structured notes, their ACID test, and the catalogue they cite from (R39–R48, R54).</summary>
[Collection(AtOneServer.Name)]
public sealed class NotingTests(SqliteServer server)
{
    [Fact]
    public async Task R45_The_answer_says_which_letters_are_missing_and_why()
    {
        var ticket = await ATicket.In(await server.NewShop());

        var answer = (await ticket.Shop.Agent.Post($"{ticket.Path}/notes", new { text = "Called them." })).Ok(HttpStatusCode.Created);

        var assessment = answer.GetProperty("assessment");
        assessment.GetProperty("passes").GetBoolean().ShouldBeFalse();
        Letters(assessment.GetProperty("acid")).ShouldBe(["actionable nextStepMissing", "compliance neitherPolicyNorRisk", "integrated evidenceMissing", "dated"]);
        assessment.GetProperty("acid")[0].GetProperty("detail").GetString().ShouldBe("Say what happens next, and who does it.");
        assessment.GetProperty("gates").EnumerateArray().ShouldEachBe(gate => !gate.GetProperty("opens").GetBoolean());
    }

    [Fact]
    public async Task A_structured_note_is_read_as_it_was_written_with_its_stored_result()
    {
        var ticket = await ATicket.In(await server.NewShop());
        await ticket.Note("Weighed against a return.", "odrCritical");

        var note = (await ticket.Timeline()).GetProperty("items").EnumerateArray().Last().GetProperty("note");

        note.GetProperty("risk").GetString().ShouldBe("odrCritical");
        note.GetProperty("policy").GetString().ShouldBe("amazon.shipping");
        note.GetProperty("nextStep").GetString().ShouldBe("Ask DHL again on Monday.");
        note.GetProperty("decisionPath").GetString().ShouldBe("Weighed against a return.");
        note.GetProperty("evidence")[0].GetProperty("number").GetString().ShouldBe("0034043416109404");
        Letters(note.GetProperty("acid")).ShouldBe(["actionable", "compliance", "integrated", "dated"]);
    }

    [Fact]
    public async Task A_draft_is_assessed_without_leaving_a_trace()
    {
        var ticket = await ATicket.In(await server.NewShop());

        var draft = (await ticket.Shop.Agent.Post($"{ticket.Path}/notes/assessment", new
        {
            nextStep = "Ask DHL again.",
            evidence = new object[] { new { kind = "tracking", carrier = "DHL" } },
        })).Ok();

        Letters(draft.GetProperty("acid")).ShouldBe(["actionable", "compliance neitherPolicyNorRisk", "integrated evidenceMissing", "dated"]);
        (await ticket.Timeline()).GetProperty("items").EnumerateArray().ShouldEachBe(entry => entry.GetProperty("kind").GetString() != "note");
    }

    [Fact]
    public async Task R43_A_photo_comes_with_the_note_and_is_kept_as_evidence()
    {
        var ticket = await ATicket.In(await server.NewShop());
        var photo = new { name = "box.png", mediaType = "image/png", content = Convert.ToBase64String("photo"u8) };

        (await ticket.Shop.Agent.Post($"{ticket.Path}/notes", new { text = "The box.", attachments = new[] { photo } })).Ok(HttpStatusCode.Created);

        var note = (await ticket.Timeline()).GetProperty("items").EnumerateArray().Last().GetProperty("note");
        var file = note.GetProperty("attachments")[0].GetProperty("id").GetGuid();
        note.GetProperty("evidence")[0].GetProperty("attachment").GetGuid().ShouldBe(file);
        (await ticket.Shop.Agent.Get($"attachments/{ticket.Id}/{file}")).Text.ShouldBe("photo");
        (await ticket.Shop.Agent.Post($"{ticket.Path}/notes", new
        {
            text = "That box again.",
            evidence = new object[] { new { kind = "attachment", attachment = file } },
        })).Ok(HttpStatusCode.Created);
        (await ticket.Shop.Agent.Post($"{ticket.Path}/notes", new
        {
            text = "No such box.",
            evidence = new object[] { new { kind = "attachment", attachment = ticket.Id } },
        })).Refused(HttpStatusCode.UnprocessableEntity, "note.invalid-evidence");
    }

    [Fact]
    public async Task R54_A_corrected_note_names_the_one_that_corrects_it()
    {
        var ticket = await ATicket.In(await server.NewShop());
        var wrong = await ticket.Note();

        var right = (await ticket.Shop.Agent.Post($"{ticket.Path}/notes", new { text = "It is UPS.", corrects = wrong }))
            .Ok(HttpStatusCode.Created).GetProperty("note").GetGuid();

        var notes = (await ticket.Timeline()).GetProperty("items").EnumerateArray().Where(entry => entry.TryGetProperty("note", out _)).ToArray();
        notes[0].GetProperty("note").GetProperty("correctedBy").GetGuid().ShouldBe(right);
        notes[1].GetProperty("note").GetProperty("corrects").GetGuid().ShouldBe(wrong);
    }

    [Fact]
    public async Task R44_Only_policies_of_the_catalogue_are_cited()
    {
        var ticket = await ATicket.In(await server.NewShop());
        var shop = ticket.Shop;
        (await shop.Agent.Post($"{ticket.Path}/notes", new { text = "x", policy = "house.warranty" }))
            .Refused(HttpStatusCode.UnprocessableEntity, "note.unknown-policy");

        (await shop.As("compliance").Put("policies/house.warranty", new { title = "Our warranty" })).Ok();
        (await shop.Agent.Post($"{ticket.Path}/notes", new { text = "x", policy = "house.warranty" })).Ok(HttpStatusCode.Created);
        (await shop.As("compliance").Put("policies/house.warranty", new { title = "Our warranty", retired = true })).Ok();

        (await shop.Agent.Post($"{ticket.Path}/notes", new { text = "x", policy = "house.warranty" }))
            .Refused(HttpStatusCode.UnprocessableEntity, "note.unknown-policy");
        (await shop.Agent.Get("policies")).Ok().GetProperty("items").EnumerateArray()
            .Count(policy => !policy.GetProperty("retired").GetBoolean()).ShouldBe(14);
        (await shop.Agent.Put("policies/house.other", new { title = "Mine" })).Refused(HttpStatusCode.Forbidden, "access.denied");
    }

    [Fact]
    public async Task What_a_note_says_in_any_part_is_found()
    {
        var ticket = await ATicket.In(await server.NewShop());
        await ticket.Note("Because of the strike.");

        foreach (var words in new[] { "Lyon", "Monday", "strike", "0034043416109404" })
        {
            var found = await Eventually.Get(
                async () => (await ticket.Shop.Agent.Get($"search?q={words}")).Ok().GetProperty("items"),
                items => items.GetArrayLength() > 0);
            found[0].GetProperty("kind").GetString().ShouldBe("note");
        }
    }

    private static string[] Letters(JsonElement acid) =>
        [.. acid.EnumerateArray().Select(letter => $"{letter.GetProperty("letter").GetString()} {letter.GetProperty("reason").GetString()}".TrimEnd())];
}
