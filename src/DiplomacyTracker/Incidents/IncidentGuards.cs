using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Incidents;

public sealed partial record Incident
{
    /// <summary>What is done to incidents is not done to sanctions.</summary>
    internal void RequireNoSanction()
    {
        if (Sanction is not null)
            throw new RefusedException(
                "is-a-sanction",
                "This is a sanction: it is joined, extended, eased and lifted.",
                "id"
            );
    }

    /// <summary>What is done to sanctions is done to nothing else.</summary>
    internal void RequireSanction()
    {
        if (Sanction is null)
            throw new RefusedException(
                "not-a-sanction",
                "This is no sanction: acts of it are recorded, and it is resolved.",
                "id"
            );
    }

    /// <summary>Only those who impose a sanction can change it.</summary>
    internal SenderView RequireSender(CountryCode by, DateOnly day)
    {
        RequireSanction();
        var state = Before(day);
        return state.Find(by)
            ?? throw new RefusedException(
                "not-a-party",
                $"{by} doesn't impose it; {string.Join(" and ", state.Senders.Select(sender => sender.Country))} do. Let them join first.",
                "by"
            );
    }
}
