namespace DiplomacyTracker.Agreements;

/// <summary>The agreement enters into force: a fact of its own, whoever has ratified it.</summary>
public sealed record BringIntoForce : Command<Agreement>
{
    /// <summary>When, perhaps on a day to come; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>For which parties; left out: for those who ratified or acceded, or else for those who signed.</summary>
    public IReadOnlyList<CountryCode>? For { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Agreement> story)
    {
        var (agreement, those) = (story.State, For ?? []);
        agreement.RequireLegal(nameof(BringIntoForce), story.Day(On));
        foreach (var (index, country) in those.Index())
            agreement.RequireParty(country, $"for[{index}]");

        var before = agreement.Deeds.LastOrDefault(deed =>
            deed.What is DeedKind.InForce
            && (those.Count is 0 ? deed.By.Count is 0 : those.All(country => deed.IsBy(country)))
        );
        return before is not null && before.RequireSame(null, On)
            ? story.AlreadySo(before.Event)
            : [new AgreementEnteredIntoForce(story.Report, story.Day(On), those)];
    }
}
