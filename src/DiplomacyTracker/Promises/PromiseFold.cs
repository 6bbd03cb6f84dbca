using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Promises;

/// <summary>From what the ledger has to a promise. Pure.</summary>
internal static class PromiseFold
{
    /// <summary>All of it that figures are made of; what it is in words is left to be told.</summary>
    public static Promise Of(PromiseRow row)
    {
        var announced = row.First.Plan.Occurs ?? throw new InvalidOperationException("A promise without a date.");
        var held = row.Status is "held" && row.Occurs is { HasOpenStart: false } occurs ? occurs : null;
        var (first, confirmed) = (FirstWord.Of(row.First.Sources), Confirmed(row));
        return new(
            row.End.Id,
            row.Kind.Name,
            Phrase.Of(""),
            row.Status switch
            {
                "held" => PromiseOutcome.Held,
                "cancelled" => PromiseOutcome.Cancelled,
                _ => PromiseOutcome.Overdue,
            }
        )
        {
            Address = $"/api/{row.Kind.Collection}/{row.End.Id}",
            Announced = announced,
            AnnouncedAt = row.First.At,
            Certainty = row.First.Plan.Certainty,
            Outlet = first is null ? null : FirstWord.NameOf(first),
            ConfirmedBy = confirmed is null ? null : FirstWord.NameOf(confirmed),
            Held = held,
            Slippage = held is null ? null : Slippage.Between(announced, held),
            Lead = held is null ? null : Lead(row.First.At, held),
            ConfirmedLead =
                held is not null && confirmed?.PublishedAt is { } published ? Lead(published.Instant, held) : null,
            Postponed = row.Acts.Count(act => act.Name is "postponed"),
            Rescheduled = row.Acts.Count(act => act.Name is "rescheduled"),
        };
    }

    /// <summary>The same in words.</summary>
    /// <param name="promise">As it is in figures.</param>
    /// <param name="told">What it is.</param>
    /// <param name="view">The same, telling who is named in it.</param>
    /// <param name="edition">The names of countries.</param>
    public static Promise Told(this Promise promise, PromiseInWords told, DevelopmentView view, Edition edition) =>
        promise with
        {
            Headline = told.Headline,
            Reason = (view as PlannedView)?.Reason,
            Parties = PartInWords.Of(told.Read.Parties.Where(party => party.Side is not Side.None), edition),
            People = view.People,
        };

    private static Source? Confirmed(PromiseRow row) =>
        FirstWord.Of(row.Acts.Where(act => act.Name is Claim.Confirmed).SelectMany(act => act.Sources));

    private static Days Lead(DateTimeOffset said, EdtfDate held) =>
        Days.Between(EdtfDate.On(DateOnly.FromDateTime(said.UtcDateTime)), held.Start());
}

/// <summary>Promises told apart. Pure.</summary>
internal static class PromiseGroups
{
    public static IReadOnlyList<PromiseGroup> Of(IReadOnlyList<Promise> promises, PromisesBy by) =>
        [
            .. promises
                .SelectMany(promise => Keys(promise, by).Distinct(), (promise, key) => (promise, key))
                .GroupBy(one => one.key.Key, StringComparer.Ordinal)
                .Select(group =>
                    Group(group.Key, group.First().key.Name, [.. group.Select(one => one.promise)], promises, by)
                )
                .OrderByDescending(group => group.Figures.N)
                .ThenBy(group => group.Key, StringComparer.Ordinal),
        ];

    private static PromiseGroup Group(
        string key,
        string name,
        IReadOnlyList<Promise> told,
        IReadOnlyList<Promise> all,
        PromisesBy by
    ) =>
        new(
            key,
            name,
            Figures.Of(told),
            [.. told.Select(promise => promise.Development)],
            by is PromisesBy.Outlet ? Claims(told, [.. all.Where(one => one.ConfirmedBy?.Folded() == key)]) : null
        );

    private static IEnumerable<(string Key, string Name)> Keys(Promise promise, PromisesBy by) =>
        by switch
        {
            PromisesBy.Country => promise.Parties.Select(party => (party.Country.Value, party.Name)),
            PromisesBy.Person => Named(promise)
                .Select(named =>
                    named.Person is { } person ? ($"{person.Id}", person.Name) : (named.Name.Folded(), named.Name)
                ),
            _ => promise.Outlet is { } outlet ? [(outlet.Folded(), outlet)] : [],
        };

    /// <summary>Those who take part, and not those whom they only met.</summary>
    private static IEnumerable<NamedPerson> Named(Promise promise) =>
        (promise.People ?? []).Where(named =>
            promise.Parties.Any(party => party.Country == named.Country && party.Person == named.Name)
        );

    private static IReadOnlyList<Claim> Claims(IReadOnlyList<Promise> told, IReadOnlyList<Promise> confirmed) =>
        [
            .. told.GroupBy(promise => promise.Certainty)
                .OrderBy(group => group.Key)
                .Select(group => Claim.Of(group.Key is { } said ? Kebab.Of(said) : "unsaid", [.. group])),
            .. confirmed.Count > 0 ? [Claim.Of(Claim.Confirmed, confirmed)] : Array.Empty<Claim>(),
        ];
}
