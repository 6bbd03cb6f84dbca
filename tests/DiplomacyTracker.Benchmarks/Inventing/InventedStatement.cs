using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Statements;

namespace DiplomacyTracker.Benchmarks.Inventing;

/// <summary>Somebody says something of another country.</summary>
internal static class InventedStatement
{
    public static void Of(Chronicle all, DateTimeOffset at, CountryCode one, CountryCode other)
    {
        Plover[] acts =
        [
            Plover.Consult,
            Plover.Support,
            Plover.Demand,
            Plover.Disapprove,
            Plover.Accuse,
            Plover.Threaten,
        ];
        var id = all.NextId();
        all.Add(
            id,
            typeof(Statement),
            at,
            report => new StatementMade(
                report,
                new(one, $"Minister {all.Chance.Next(400)}", "foreign minister"),
                [],
                [other],
                [],
                all.Any<StatementKind>(StatementKind.Threat),
                acts[all.Chance.Next(acts.Length)],
                $"On trade and security with {other}, in some {all.Chance.Next(1000)} words.",
                Quotation: null,
                Chronicle.On(at),
                Certainty: null,
                []
            ),
            correct: ("summary", $"\"In other words, {all.Chance.Next(1000)} of them.\"")
        );
    }
}
