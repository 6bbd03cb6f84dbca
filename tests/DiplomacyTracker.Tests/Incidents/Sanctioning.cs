using DiplomacyTracker.Developments;
using DiplomacyTracker.Incidents;
using DiplomacyTracker.Tests.Support;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Incidents;

/// <summary>What the tests of sanctions ask of an incident.</summary>
internal static class Sanctioning
{
    public static Decision<Incident> Given(params IFact[] history) => new(history);

    public static IncidentView View(string day, params IFact[] facts) =>
        Assert.IsType<IncidentView>(Recorded(facts).Seen<Incident>().View(Day(day)));

    public static IReadOnlyList<Act> Acts(params IFact[] facts)
    {
        var folded = Recorded(facts).Seen<Incident>();
        return [.. folded.State.Acts(folded.Dossier).OrderBy(act => act.On.Earliest)];
    }
}
