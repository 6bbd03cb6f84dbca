using DiplomacyTracker.Platform;
using DiplomacyTracker.Summits;

namespace DiplomacyTracker.Imports.Diaries;

/// <summary>Who comes, by the title and by those invited.</summary>
internal static class DiaryGuests
{
    /// <summary>Who goes: as the title says, else the only one of those invited who comes from abroad.</summary>
    /// <exception cref="RefusedException">It isn't known for sure.</exception>
    public static Party Visitor(DiaryWords words, DiaryPlan plan, DiaryParties parties)
    {
        if (words.Who.Length > 0)
            return parties.Of(words.Who, plan.Occurs, "SUMMARY");

        var coming = plan
            .Entry.Attendees.Select(one => parties.TryOf(one.Name, plan.Occurs))
            .OfType<Party>()
            .Where(party => party.Country != plan.Host.Country)
            .ToList();
        return coming is [var only]
            ? only
            : throw new RefusedException("unknown-country", "It doesn't say who goes.", "SUMMARY");
    }

    /// <summary>Who of those invited can't be resolved is listed, and the summit is proposed without them.</summary>
    public static (Proposal, RowProblem?) Summit(DiaryPlan plan, DiaryParties parties, long line)
    {
        var named = plan.Entry.Attendees.Select(one =>
            (one.Name, one.Certainty, Party: parties.TryOf(one.Name, plan.Occurs))
        );
        var all = named.ToList();
        var participants = all.Where(one => one.Party is not null)
            .DistinctBy(one => (one.Party?.Country, one.Party?.Person?.Folded()))
            .Select(one => Participates(one.Party, one.Certainty))
            .OfType<Participation>()
            .ToList();
        var unknown = all.Where(one => one.Party is null).Select(one => one.Name).ToList();
        return (
            DiaryProposals.Summit(plan, participants),
            unknown.Count is 0
                ? null
                : new(
                    line,
                    "ATTENDEE",
                    RowProblems.Cut(string.Join("; ", unknown)),
                    "unknown-participant",
                    "For which country they come isn't known; the summit is taken without them."
                )
                {
                    Verdict = "unresolved",
                }
        );
    }

    private static Participation? Participates(Party? party, Certainty? certainty) =>
        party is null ? null : new(party.Country, ParticipationMode.InPerson, party.Person, party.Office, certainty);
}
