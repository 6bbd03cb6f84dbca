using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Incidents;

namespace DiplomacyTracker.Benchmarks.Inventing;

/// <summary>Something happens between two countries, or one puts the other under sanctions.</summary>
internal static class InventedIncident
{
    public static void Of(Chronicle all, DateTimeOffset at, CountryCode one, CountryCode other)
    {
        var id = all.NextId();
        if (all.Chance.Next(5) is 0)
        {
            all.Add(
                id,
                typeof(Incident),
                at,
                report => new SanctionImposed(
                    report,
                    one,
                    [other],
                    [SanctionMeasure.AssetFreeze],
                    "For its conduct.",
                    null,
                    [],
                    Chronicle.On(at)
                )
            );
            if (all.Chance.Next(2) is 0)
                all.Later(
                    at,
                    1500,
                    then =>
                        all.Add(
                            id,
                            typeof(Incident),
                            then,
                            report => new SanctionLifted(report, one, Chronicle.On(then))
                        )
                );
            return;
        }

        all.Add(
            id,
            typeof(Incident),
            at,
            report => new IncidentReported(
                report,
                IncidentKind.BorderClash,
                [new(one)],
                [other],
                [],
                Act: null,
                "At the border",
                $"Shots were heard {all.Chance.Next(50)} times.",
                Casualties: null,
                Chronicle.On(at),
                IncidentStatus.Ongoing,
                Certainty: null,
                []
            ),
            correct: ("place", $"\"{all.Chance.Next(50)} km from the border\"")
        );
        all.Later(
            at,
            60,
            then => all.Add(id, typeof(Incident), then, report => new IncidentResolved(report, Chronicle.On(then)))
        );
    }
}
