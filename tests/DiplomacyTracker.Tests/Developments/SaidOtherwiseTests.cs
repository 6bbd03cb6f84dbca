using System.Text.Json;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Tests.Support;
using DiplomacyTracker.Visits;
using static DiplomacyTracker.Tests.Support.Blinken;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Developments;

/// <summary>What sources may say otherwise than what is shown, and when it is news that they do; shown on a visit.</summary>
public sealed class SaidOtherwiseTests
{
    private const string State = """{"kind":"state"}""";
    private const string Wedding = """{"purpose":"A wedding"}""";
    private const string Both = """{"purpose":"A wedding","kind":"state"}""";
    private const string Private = """{"kind":"private"}""";
    private static readonly ReportBody Republic = By("Republic World", "2024-02-20");
    private static readonly ReportBody Later = By("Republic World", "2024-02-25");
    private static readonly ReportBody Latest = By("Republic World", "2024-03-02");

    [Fact]
    public void Another_source_may_say_other_fields_otherwise_once()
    {
        var other = Says(Republic, """{"purpose":"A wedding","kind":"state"}""");
        var added = Said(Republic, """{"kind":"state","purpose":"A wedding"}""");
        Given(Scheduled).When(other).Then(added);
        Given(Scheduled, added).When(other).ThenNothing();
    }

    [Fact]
    public void A_source_that_said_one_field_otherwise_may_say_another() =>
        Given(Scheduled, Said(Republic, State)).When(Says(Republic, Wedding)).Then(Said(Republic, Wedding));

    [Fact]
    public void What_is_said_otherwise_reads_the_same_in_whatever_order_it_is_stored()
    {
        var view = Read("""{"host":{"country":"LBN","city":"Beirut"},"kind":"state"}""");
        Assert.Equal(view, Read("""{ "kind": "state", "host": { "city": "Beirut", "country": "LBN" } }"""));
        Assert.Contains("Beirut", view, StringComparison.Ordinal);

        static string Read(string otherwise) =>
            JsonSerializer.Serialize(
                Fold.At<Visit>(
                        Development,
                        Recorded([Scheduled, Said(Republic, otherwise)]),
                        new(DateTimeOffset.MaxValue, long.MaxValue)
                    )
                    .View(new(2024, 3, 1))
                    .Otherwise,
                TrackerJson.Lenient
            );
    }

    [Theory]
    [InlineData("""{"colour":"red"}""", "unknown-field")]
    [InlineData("""{"kind":"a circus"}""", "unknown-value")]
    [InlineData("""{"purpose":null}""", "missing-field")]
    [InlineData("""{"occurs":"2024-04"}""", "not-correctable")]
    public void What_a_field_cannot_say_is_refused(string otherwise, string code) =>
        Given(Scheduled).When(Says(Republic, otherwise)).ThenRefused(code);

    [Fact]
    public void A_source_may_return_to_what_it_said_before() =>
        Given(Scheduled, Said(Republic, State), Said(Later, Private))
            .When(Says(Latest, State))
            .Then(Said(Latest, State));

    [Fact]
    public void What_it_said_in_between_does_not_make_its_first_word_news() =>
        Given(Scheduled, Said(Republic, State), Said(Later, Private)).When(Says(Republic, State)).ThenNothing();

    [Fact]
    public void A_source_may_come_round_to_what_is_shown()
    {
        var shown = JsonSerializer.Serialize(new { kind = Scheduled.Kind }, TrackerJson.Lenient);
        Given(Scheduled, Said(Republic, State)).When(Says(Later, shown)).Then(Said(Later, shown));
        Given(Scheduled, Said(Republic, State), Said(Later, shown)).When(Says(Later, shown)).ThenNothing();
    }

    [Fact]
    public void Who_never_said_otherwise_only_says_the_same() =>
        Given(Scheduled)
            .When(Says(Republic, JsonSerializer.Serialize(new { kind = Scheduled.Kind }, TrackerJson.Lenient)))
            .Then(new ReportAdded(Republic.Received(), Event(1)));

    [Fact]
    public void A_word_taken_back_may_be_said_again()
    {
        var withdrawn = new ReportWithdrawn(Later.Received(), Event(2), "misheard");
        Given(Scheduled, Said(Republic, State), withdrawn).When(Says(Later, State)).Then(Said(Later, State));
    }

    [Fact]
    public void What_a_source_corrects_it_does_not_say_otherwise_any_more()
    {
        Assert.Equal(["kind: state", "purpose: A wedding"], Otherwise(Scheduled, Said(Republic, Both)));
        Assert.Equal(
            ["kind: state"],
            Otherwise(Scheduled, Said(Republic, Both), Corrects(Later, "purpose", "A funeral"))
        );
    }

    [Fact]
    public void What_another_source_corrects_leaves_its_word() =>
        Assert.Equal(
            ["purpose: A wedding"],
            Otherwise(Scheduled, Said(Republic, Wedding), Corrects(By("AFP", "2024-02-25"), "purpose", "A funeral"))
        );

    [Fact]
    public void Of_a_word_of_two_sources_that_which_one_corrects_stays_the_others_word()
    {
        var both = new ReportBody([.. Republic.Sources, .. By("AFP", "2024-02-20").Sources]);

        var view = Read(Scheduled, Said(both, Wedding), Corrects(Later, "purpose", "A funeral"));

        Assert.Equal("AFP", Assert.Single(Assert.Single(view.Otherwise ?? []).Sources).Outlet);
    }

    [Fact]
    public void Which_word_is_its_last_is_decided_by_when_it_was_known_and_not_by_when_it_arrived()
    {
        Assert.Empty(Otherwise(Scheduled, Corrects(Later, "purpose", "A funeral"), Said(Republic, Wedding)));
        Assert.Equal(
            ["purpose: A wedding"],
            Otherwise(Scheduled, Said(Latest, Wedding), Corrects(Later, "purpose", "A funeral"))
        );
    }

    [Fact]
    public void A_correction_that_was_retracted_or_taken_back_is_nobodys_word()
    {
        IFact[] told = [Scheduled, Said(Republic, Wedding), Corrects(Later, "purpose", "A funeral")];

        Assert.Equal(
            ["purpose: A wedding"],
            Otherwise([.. told, new Retracted(Latest.Received(), Event(3), Scope.World, "misread")])
        );
        Assert.Equal(
            ["purpose: A wedding"],
            Otherwise([.. told, new ReportWithdrawn(Latest.Received(), Event(3), "misread")])
        );
    }

    [Fact]
    public void A_date_that_its_source_corrects_is_no_alternative_and_not_shown_any_more()
    {
        var dated = new ReportAdded(Republic.Received(), Event(1), Date("2024-05"));

        var before = Read(Scheduled, dated);
        var corrected = Read(Scheduled, dated, Corrects(Later, "occurs", "2024-06"));
        var other = Read(Scheduled, dated, Corrects(By("AFP", "2024-02-25"), "occurs", "2024-06"));

        Assert.Equal(("2024-05", "2024-03"), (before.Occurs?.Text, Assert.Single(before.Alternatives).Occurs.Text));
        Assert.Equal(("2024-06", 0), (corrected.Occurs?.Text, corrected.Alternatives.Count));
        Assert.Equal(("2024-05", "2024-06"), (other.Occurs?.Text, Assert.Single(other.Alternatives).Occurs.Text));
    }

    private static IEnumerable<string> Otherwise(params IFact[] told) =>
        (Read(told).Otherwise ?? []).Select(claim => $"{claim.Field}: {claim.Value}");

    private static VisitView Read(params IFact[] told) =>
        Assert.IsType<VisitView>(Recorded(told).Seen<Visit>().View(new(2024, 3, 1)));

    private static Corrected Corrects(ReportBody report, string field, string value) =>
        new(
            report.Received(),
            Event(1),
            Scope.World,
            [new(field, Old: null, JsonSerializer.SerializeToElement(value))],
            "It said so."
        );

    private static AddReport<Visit> Says(ReportBody report, string otherwise) =>
        new() { Report = report, Otherwise = Values(otherwise) };

    private static ReportAdded Said(ReportBody report, string otherwise) =>
        new(report.Received(), Event(1), Otherwise: Values(otherwise));

    private static Decision<Visit> Given(params IFact[] history) => new(history);
}
