using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Summits;

public sealed partial record Summit
{
    private const int Most = 100;
    private const int MostParticipants = 300;

    /// <inheritdoc />
    public static void Check(IFact fact, DateOnly knownOn)
    {
        switch (fact)
        {
            case ISummitFounded founded:
                CheckFounded(founded, knownOn);
                break;
            case ProgrammeSet set:
                set.Programme.RequireAtMost(Most, "programme");
                break;
            case SummitOpened opened:
                opened.Occurs.RequireHappened(knownOn);
                break;
            case SummitConcluded concluded:
                concluded.Occurs.RequireHappened(knownOn);
                break;
        }
    }

    /// <summary>Only those who take part can speak for the summit.</summary>
    internal void RequireParty(CountryCode? by)
    {
        if (by is not null && !Countries().Contains(by))
            throw new RefusedException(
                "not-a-party",
                $"{by} has no part in this summit; {string.Join(", ", Countries())} have.",
                "by"
            );
    }

    private static void CheckFounded(ISummitFounded summit, DateOnly knownOn)
    {
        if (string.IsNullOrWhiteSpace(summit.Title))
            throw new RefusedException("empty-text", "A summit has a title.", "title");

        summit.Conveners.RequireAtMost(Most, "conveners");
        summit.Participants.RequireAtMost(MostParticipants, "participants");
        summit.Programme.RequireAtMost(Most, "programme");
        summit.Conditions.RequireAtMost(Most, "conditions");
        RequireEachOnce(summit.Participants);
        if (summit is SummitRecorded { Status: PlanStatus.Held or PlanStatus.Underway })
            summit.Occurs.RequireHappened(knownOn);
    }

    private static void RequireEachOnce(IEnumerable<Participation> participants)
    {
        var named = new HashSet<(CountryCode, string)>();
        foreach (var (index, participation) in participants.Index())
            if (!named.Add(participation.Key()))
                throw new RefusedException(
                    "duplicate-participant",
                    $"{participation} is named twice.",
                    $"participants[{index}]"
                );
    }
}
