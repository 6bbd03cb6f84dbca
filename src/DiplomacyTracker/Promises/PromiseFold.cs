using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Promises;

/// <summary>From what the ledger has to a promise. Pure.</summary>
internal static class PromiseFold
{
    public static Promise Of(PromiseRow row, DevelopmentView view, Edition edition)
    {
        var planned = view as PlannedView;
        var announced = row.First.Occurs ?? throw new InvalidOperationException("A promise without a date.");
        var held = view.Status is "held" && view.Occurs is { HasOpenStart: false } occurs ? occurs : null;
        var (first, confirmed) = (Earliest(row.First.Sources.Select(citation => citation.Source)), Confirmed(row));
        return new(
            view.Id,
            view.Type,
            row.Headline,
            view.Status switch
            {
                "held" => PromiseOutcome.Held,
                "cancelled" => PromiseOutcome.Cancelled,
                _ => PromiseOutcome.Overdue,
            }
        )
        {
            Address = $"/api/{row.Kind.Collection}/{view.Id}",
            Announced = announced,
            AnnouncedAt = row.FirstAt,
            Certainty = (row.First as PlannedView)?.Certainty,
            Outlet = first is null ? null : NameOf(first),
            ConfirmedBy = confirmed is null ? null : NameOf(confirmed),
            Held = held,
            Slippage = held is null ? null : Slippage.Between(announced, held),
            Lead = held is null ? null : Lead(row.FirstAt, held),
            ConfirmedLead =
                held is not null && confirmed?.PublishedAt is { } published ? Lead(published.Instant, held) : null,
            Postponed = row.Acts.Count(act => act.Name is "postponed"),
            Rescheduled = row.Acts.Count(act => act.Name is "rescheduled"),
            Reason = planned?.Reason,
            Parties = PartInWords.Of(row.Read.Parties.Where(party => party.Side is not Side.None), edition),
            People = view.People,
        };
    }

    /// <summary>Of a copy that outlet which it was copied from; else the outlet, or the site.</summary>
    private static string NameOf(Source source) => source.Origin ?? source.Outlet ?? source.Url?.Host ?? "";

    private static Source? Confirmed(PromiseRow row) =>
        Earliest(row.Acts.Where(act => act.Name is Claim.Confirmed).SelectMany(act => act.Sources));

    /// <summary>The first to publish; of several at once, the first by name, so that the order of arrival doesn't matter.</summary>
    private static Source? Earliest(IEnumerable<Source> sources) =>
        sources
            .OrderBy(source => source.PublishedAt?.Instant ?? DateTimeOffset.MaxValue)
            .ThenBy(source => source.OriginKey(), StringComparer.Ordinal)
            .FirstOrDefault();

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
