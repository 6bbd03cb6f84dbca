using System.Text.Json;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Tests.Support;
using DiplomacyTracker.Visits;
using static DiplomacyTracker.Tests.Support.Blinken;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Developments;

public sealed class CorrectTests
{
    private static readonly ReportBody Reuters = By("Reuters", "2024-03-20");

    [Fact]
    public void A_wrong_date_is_corrected() =>
        Given(Scheduled)
            .When(Correct("""{ "occurs": "2024-04" }"""))
            .Then(
                new Corrected(
                    Reuters.Received(),
                    Event(1),
                    Scope.World,
                    [new("occurs", Json("\"2024-03\""), Json("\"2024-04\""))],
                    "misheard"
                )
            );

    [Fact]
    public void A_value_is_taken_away() =>
        Given(Scheduled)
            .When(Correct("""{ "purpose": null }"""))
            .Then(
                new Corrected(
                    Reuters.Received(),
                    Event(1),
                    Scope.World,
                    [new("purpose", Json("\"Summit for Democracy\""), New: null)],
                    "misheard"
                )
            );

    [Fact]
    public void What_is_right_already_is_not_corrected() =>
        Given(Scheduled).When(Correct("""{ "occurs": "2024-03" }""")).ThenNothing();

    [Fact]
    public void What_was_corrected_before_is_right_already() =>
        Given(Scheduled, Moved(Scope.World)).When(Correct("""{ "occurs": "2024-04" }""")).ThenNothing();

    [Theory]
    [InlineData("""{ }""", "nothing-to-correct")]
    [InlineData("""{ "colour": "red" }""", "unknown-field")]
    [InlineData("""{ "report": null }""", "unknown-field")]
    [InlineData("""{ "conditions": [] }""", "unknown-field")]
    [InlineData("""{ "occurs": "soon" }""", "invalid-date")]
    [InlineData("""{ "kind": "grand" }""", "unknown-value")]
    [InlineData("""{ "visitor": null }""", "missing-field")]
    [InlineData("""{ "kind": null }""", "missing-field")]
    [InlineData("""{ "visitor": { "person": "Blinken" } }""", "wrong-type")]
    [InlineData("""{ "host": { "country": "USA" } }""", "self-visit")]
    public void A_correction_says_something_that_can_be(string changes, string code) =>
        Given(Scheduled).When(Correct(changes)).ThenRefused(code);

    [Fact]
    public void A_correction_is_not_corrected() =>
        Given(Scheduled, Moved(Scope.World))
            .When(Correct("""{ "reason": "misread" }""") with { Event = Event(2) })
            .ThenRefused("not-correctable");

    [Fact]
    public void What_was_retracted_is_not_corrected() =>
        Given(Scheduled, Begun, new Retracted(Reuters.Received(), Event(2), Scope.World, "another plane"))
            .When(Correct("""{ "occurs": "2024-03-16" }""") with { Event = Event(2) })
            .ThenRefused("retracted");

    [Fact]
    public void The_source_of_a_correction_speaks_after_what_it_corrects() =>
        Given(Scheduled)
            .When(Correct("""{ "occurs": "2024-04" }""") with { Report = By("Reuters", "2024-02-01") })
            .ThenRefused("not-known-yet");

    [Fact]
    public void Our_own_errors_are_mended_whatever_the_day_of_the_report() =>
        Given(Scheduled)
            .When(
                Correct("""{ "occurs": "2024-04" }""") with
                {
                    Report = By("Reuters", "2024-02-01"),
                    Scope = Scope.Record,
                }
            )
            .Then(Moved(Scope.Record) with { Report = Report("Reuters", "2024-02-01") });

    [Fact]
    public void An_arrival_is_not_corrected_into_the_days_after_it_was_told() =>
        Given(Scheduled, Begun)
            .When(Correct("""{ "occurs": "2024-03-19" }""") with { Event = Event(2), Scope = Scope.Record })
            .ThenRefused("not-happened-yet");

    private static Corrected Moved(Scope scope) =>
        new(Reuters.Received(), Event(1), scope, [new("occurs", Json("\"2024-03\""), Json("\"2024-04\""))], "misheard");

    private static Correct<Visit> Correct(string changes) =>
        new()
        {
            Report = Reuters,
            Scope = Scope.World,
            Changes = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(changes) ?? [],
            Reason = "misheard",
        };

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);

    private static Decision<Visit> Given(params IFact[] history) => new(history);
}
