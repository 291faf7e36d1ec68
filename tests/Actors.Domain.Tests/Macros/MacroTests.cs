using Actors.Domain.Macros;
using Actors.Domain.Macros.Approving;
using Actors.Domain.Macros.Drafting;
using Actors.Domain.Macros.Starter;
using Actors.Domain.Screening;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Macros;

public sealed class MacroTests
{
    private static readonly MacroVariable Order = new("orderId", VariableType.OrderId);

    private static readonly MacroBody Plain = new("Review", [new("About {{orderId}}: we answer in this conversation.")], [Order]);

    [Fact]
    public void R107_A_macro_begins_as_a_draft_that_nobody_may_use() => Given().When(Created(Plain)).ThenAsApproved();

    [Fact]
    public void R107_Compliance_approves_and_the_version_before_is_retired()
    {
        var macro = Given(Created(Plain), Approved(1), Drafted(Plain with { Title = "Second" }));

        macro.When(Approved(2)).Then(new MacroRetired(1), new MacroApproved(2));
        macro.When(Approved(2)).ThenNothing();
        macro.When(Approved(1)).ThenRefused(new MacroVersionRetired());
        macro.When(Approved(3)).ThenRefused(new UnknownMacro());
    }

    [Fact]
    public void A_retired_version_stays_retired()
    {
        var macro = Given(Created(Plain), Approved(1), Retired(1));

        macro.When(Retired(1)).ThenNothing();
        macro.When(Retired(2)).ThenRefused(new UnknownMacro());
        ((MacroState)macro.State).Approved.ShouldBeNull();
    }

    [Theory]
    [InlineData(Roles.Agent)]
    [InlineData(Roles.Supervisor)]
    [InlineData(Roles.Administrator)]
    public void Only_compliance_approves_and_retires(string role)
    {
        var macro = Given(Created(Plain));

        macro.When(Approved(1, role)).ThenRefused(new MacroComplianceOnly());
        macro.When(Retired(1, role)).ThenRefused(new MacroComplianceOnly());
    }

    [Fact]
    public void R91_Forbidden_wording_is_not_approved() => Given(Created(Plain))
        .When(Approved(1, body: Plain with { Segments = [new("Our account was suspended by Amazon. {{orderId}}")] }))
        .Decision.ShouldBeOfType<Decision.Refused>().Refusal.ShouldBeOfType<MacroWordingBlocked>().Rules.ShouldContain("wording.suspension");

    [Fact]
    public void R107_The_tenants_own_words_and_hosts_count_when_a_macro_is_approved()
    {
        var promise = Plain with { Segments = [new("We guarantee it. {{orderId}}")] };
        var link = Plain with { Segments = [new("The manual: https://docs.shop.example/lamp {{orderId}}")] };
        var own = new WordingSettings(["docs.shop.example"], [new("tenant.no-promises", "guarantee*", Severity.Block, "Promise nothing.")]);
        var draft = Created(Plain);

        Given(draft).When(Approved(1, body: promise)).Events.Count.ShouldBe(1);
        Given(draft).When(Approved(1, body: promise, wording: own)).ThenRefused(new MacroWordingBlocked("tenant.no-promises"));
        Given(draft).When(Approved(1, body: link)).ThenRefused(new MacroWordingBlocked("link.external"));
        Given(draft).When(Approved(1, body: link, wording: own)).Events.Count.ShouldBe(1);
    }

    [Fact]
    public void A_text_declares_exactly_the_variables_it_uses()
    {
        Given().When(Created(Plain with { Variables = [] })).ThenRefused(new VariablesDiffer());
        Given().When(Created(Plain with { Variables = [Order, new("amount", VariableType.Amount)] })).ThenRefused(new VariablesDiffer());
    }

    [Fact]
    public void R92_A_neutral_macro_has_neither_gaps_nor_free_text()
    {
        var gap = Plain with { Segments = [.. Plain.Segments, new("Bye.", "closing")] };
        var text = new MacroBody("Review", [new("{{name}}")], [new("name", VariableType.Text)]);

        Given().When(Created(gap, MacroPurpose.Neutral)).ThenRefused(new NeutralMacroOpen());
        Given().When(Created(text, MacroPurpose.Neutral)).ThenRefused(new NeutralMacroOpen());
        Given().When(Created(gap)).Decision.ShouldBeOfType<Decision.Accepted>();
    }

    [Fact]
    public void R78_The_commitment_to_return_is_locked() =>
        Given().When(Created(new("Return", [new("We come back.", "clause")], []), MacroPurpose.ReturnToAmazon)).ThenRefused(new ReturnClauseOpen());

    [Theory]
    [InlineData("en", MacroPurpose.Neutral, "Hello.", false)]
    [InlineData("en", MacroPurpose.Neutral, "We will write to you at home.", false)]
    [InlineData("en", MacroPurpose.Neutral, "You will find our answer here.", true)]
    [InlineData("de", MacroPurpose.Neutral, "Wir antworten Ihnen per Post.", false)]
    [InlineData("de", MacroPurpose.Neutral, "Wir antworten Ihnen in dieser Unterhaltung.", true)]
    [InlineData("fr", MacroPurpose.Neutral, "Nous vous appellerons.", false)]
    [InlineData("it", MacroPurpose.Neutral, "La chiameremo.", false)]
    [InlineData("es-MX", MacroPurpose.Neutral, "Le llamaremos.", false)]
    [InlineData("es-MX", MacroPurpose.Neutral, "Le responderemos aquí.", true)]
    [InlineData("nl", MacroPurpose.Neutral, "Wij bellen u.", true)]
    [InlineData("en", MacroPurpose.ReturnToAmazon, "We will call you. Everything else is said here.", false)]
    [InlineData("en", MacroPurpose.ReturnToAmazon, "We will call you and then come back to this conversation.", true)]
    [InlineData("fr", MacroPurpose.ReturnToAmazon, "Nous vous appellerons, puis nous reviendrons à cette conversation.", true)]
    [InlineData("de", MacroPurpose.ReturnToAmazon, "Wir rufen Sie an und kommen dann in diese Unterhaltung zurück.", true)]
    [InlineData("es", MacroPurpose.ReturnToAmazon, "Le llamaremos y después volveremos a esta conversación.", true)]
    [InlineData("it", MacroPurpose.ReturnToAmazon, "La chiameremo e poi torneremo in questa conversazione.", true)]
    [InlineData("it", MacroPurpose.ReturnToAmazon, "La chiameremo, tornando sul tema con calma.", false)]
    public void R78_R92_What_a_purpose_promises_stands_in_the_text(string locale, MacroPurpose purpose, string text, bool stands)
    {
        var outcome = Given().When(Created(new("Promise", [new(text)], []), purpose, locale));

        if (stands)
            outcome.Decision.ShouldBeOfType<Decision.Accepted>();
        else
            outcome.ThenRefused(new PromiseMissing());
    }

    [Fact]
    public void R78_A_promise_in_a_gap_is_none()
    {
        var body = new MacroBody("Return", [new("About your order: "), new("we come back to this conversation.", "clause")], []);

        Given().When(Created(body, MacroPurpose.ReturnToAmazon)).ThenRefused(new PromiseMissing());
    }

    [Fact]
    public void The_macros_to_begin_with_may_be_approved_in_every_language()
    {
        foreach (var locale in StarterLibrary.Locales)
        {
            foreach (var macro in StarterLibrary.Of(locale))
                Given(Created(macro.Body, macro.Purpose, locale)).When(Approved(1, body: macro.Body)).Events.ShouldHaveSingleItem($"{locale} {macro.Name}");
        }
    }

    [Fact]
    public void A_macro_says_something_in_a_language()
    {
        Given().When(Created(Plain, locale: "Italian")).ThenRefused(new InvalidMacro("name, locale or channel"));
        Given().When(Created(new("Empty", [new(" ")], []))).ThenRefused(new InvalidMacro("segments"));
        Given().When(Created(new("Empty", [], []))).ThenRefused(new InvalidMacro("segments"));
        Given().When(Created(new("Twice", [new("a", "gap"), new("b", "gap")], []))).ThenRefused(new InvalidMacro("gaps"));
    }

    private static Scenario Given(params IEnumerable<Step> steps) => new Scenario(new Macro(), ActorId.ForMacro(Shop, Id(9))).Given(steps);

    private static Step Created(MacroBody body, MacroPurpose purpose = MacroPurpose.Standard, string locale = "en") =>
        By(new CreateMacro("under-review", locale, null, purpose, Text(body)));

    private static Step Drafted(MacroBody body) => By(new DraftMacro(Text(body)));

    private static Step Approved(int version, string role = Roles.Compliance, MacroBody? body = null, WordingSettings? wording = null) =>
        By(new ApproveMacro(version, body ?? Plain, [role]) { Wording = wording ?? WordingSettings.Default });

    private static Step Retired(int version, string role = Roles.Compliance) => By(new RetireMacro(version, [role]));

    private static Content Text(MacroBody body) => Json(Id(0x9002), body, DomainJson.Default.MacroBody, RecordClasses.Wording);

    private static Step By(Command command) => new(At(9), Anna, _ => command);
}
