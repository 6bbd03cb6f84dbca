using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Benchmarks.Inventing;

/// <summary>Somebody goes to another country: announced, mostly confirmed or held, sometimes called off.</summary>
internal static class InventedVisit
{
    public static void Of(Chronicle all, DateTimeOffset at, CountryCode one, CountryCode other)
    {
        var (id, starts) = (all.NextId(), at.AddDays(7 + all.Chance.Next(60)));
        EdtfDate Days(DateTimeOffset from) =>
            EdtfDate.Between(Chronicle.Day(from), Chronicle.Day(from).AddDays(all.Chance.Next(1, 4)));
        var days = Days(starts);
        all.Add(
            id,
            typeof(Visit),
            at,
            report => new VisitScheduled(
                report,
                new(one, $"President {all.Chance.Next(200)}", "president"),
                new(other, "Capital"),
                [],
                all.Any<VisitKind>(VisitKind.Unclassified),
                days,
                Certainty: null,
                "Talks",
                [],
                Chronicle.On(at)
            ),
            correct: ("purpose", $"\"Talks on {all.Chance.Next(1000)} matters\"")
        );
        if (all.Chance.Next(4) is 0)
            all.Add(
                id,
                typeof(Visit),
                at.AddDays(2),
                report => new VisitConfirmed(report, other, Chronicle.On(at.AddDays(2)))
            );
        if (all.Chance.Next(12) is 0)
            all.Add(
                id,
                typeof(Visit),
                starts.AddDays(-2),
                report => new VisitCancelled(report, Chronicle.On(starts.AddDays(-2)), one)
            );
        else if (all.Chance.Next(5) > 0)
            all.Add(id, typeof(Visit), starts.AddDays(4), report => new VisitConcluded(report, days));
    }
}
