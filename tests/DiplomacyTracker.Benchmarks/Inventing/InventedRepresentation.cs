using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Representation;

namespace DiplomacyTracker.Benchmarks.Inventing;

/// <summary>Two countries have embassies in one another, and call their heads home now and then.</summary>
internal static class InventedRepresentation
{
    public static void Of(Chronicle all, DateTimeOffset at, CountryCode one, CountryCode other)
    {
        var pair = string.CompareOrdinal(one.Value, other.Value) < 0 ? (one, other) : (other, one);
        if (!all.Missions.TryGetValue(pair, out var mission))
        {
            var between = (CountryCode[])[pair.Item1, pair.Item2];
            all.Missions[pair] = (all.NextId(), false);
            all.Add(
                all.Missions[pair].Stream,
                typeof(MutualRepresentation),
                at,
                report => new RepresentationRecorded(
                    report,
                    between,
                    RepresentationStatus.Established,
                    Chronicle.On(at),
                    null,
                    [
                        .. between.Select(sending => new Post(
                            sending,
                            HeadLevel.Ambassador,
                            MissionKind.Embassy,
                            "Capital"
                        )),
                    ]
                )
            );
            return;
        }

        all.Missions[pair] = mission with { IsRecalled = !mission.IsRecalled };
        all.Add(
            mission.Stream,
            typeof(MutualRepresentation),
            at,
            report =>
                mission.IsRecalled
                    ? new HeadReturned(report, pair.Item1, Chronicle.On(at))
                    : new HeadRecalledForConsultations(report, pair.Item1, Chronicle.On(at))
        );
    }
}
