using System.Globalization;
using DiplomacyTracker.Relations;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>The rules are published as they are.</summary>
public sealed class MethodologyTests
{
    private const string Heading =
        "| act | plover | weight | cameo | goldstein | why ours departs |\n|---|---|---:|---|---:|---|\n";

    private static readonly string Written = Checkout.In("docs", "methodology.md");

    [Fact]
    public void The_table_in_the_docs_is_the_one_in_use()
    {
        var text = File.ReadAllText(Written);
        var printed =
            Heading
            + string.Concat(
                Methodology.Current.Weights.Select(weight =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {weight.Act.Replace("*", "\\*", StringComparison.Ordinal)} | {weight.Plover.ToString().ToLowerInvariant()} | {weight.Points:0.0#} | {weight.Cameo} | {weight.Goldstein:0.0} | {weight.Note} |\n"
                    )
                )
            );
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is not null)
            File.WriteAllText(Written, text = text.Split("| act |")[0] + printed);

        Assert.EndsWith(printed, text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_announcement_earns_little_of_the_deed_and_calling_off_is_an_act_of_its_own()
    {
        decimal Of(string act, Plover plover) => Methodology.Current.WeightOf(act, plover).Points;

        var held = Of("visit/held", Plover.Consult);
        Assert.InRange(Of("visit/announced", Plover.Agree), 0, held / 4);
        Assert.InRange(Of("visit/confirmed", Plover.Agree), Of("visit/announced", Plover.Agree), held / 4);
        Assert.True(Of("visit/cancelled", Plover.Reject) < 0);
    }

    [Fact]
    public void Whatever_an_act_amounts_to_has_a_weight() =>
        Assert.All(
            Enum.GetValues<Plover>(),
            plover =>
            {
                var points = Methodology.Current.WeightOf("never/heard-of", plover).Points;
                Assert.True(
                    plover.Quad() is Quad.VerbalCooperation or Quad.MaterialCooperation
                        ? points > 0 || plover is Plover.Investigate
                        : points <= 0,
                    $"{plover} weighs {points}."
                );
            }
        );
}
