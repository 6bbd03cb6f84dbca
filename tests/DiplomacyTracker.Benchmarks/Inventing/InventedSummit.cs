using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Summits;

namespace DiplomacyTracker.Benchmarks.Inventing;

/// <summary>Many meet: three or four mostly, and up to 110.</summary>
internal static class InventedSummit
{
    public static void Of(Chronicle all, DateTimeOffset at)
    {
        var size = 3 + (int)(108 * Math.Pow(all.Chance.NextDouble(), 3));
        var (id, countries, starts) = (
            all.NextId(),
            all.World.Some(size, all.Chance),
            at.AddDays(30 + all.Chance.Next(60))
        );
        var days = EdtfDate.Between(Chronicle.Day(starts), Chronicle.Day(starts).AddDays(2));
        all.Add(
            id,
            typeof(Summit),
            at,
            report => new SummitAnnounced(
                report,
                $"Summit {all.Chance.Next(10_000)}",
                "Cooperation",
                [countries[0]],
                new(countries[0], "Capital"),
                days,
                null,
                [.. countries.Select(country => new Participation(country, ParticipationMode.InPerson))],
                [],
                [],
                Chronicle.On(at)
            ),
            correct: ("theme", $"\"Cooperation in {all.Chance.Next(1000)} fields\"")
        );
        all.Add(id, typeof(Summit), starts.AddDays(3), report => new SummitConcluded(report, days));
    }
}
