using DiplomacyTracker.Relations;

namespace DiplomacyTracker.Profile;

/// <summary>From what the ledger and the matrix have to the parts of a profile. Pure.</summary>
/// <param name="Code">The country.</param>
/// <param name="From">The first day of the window.</param>
/// <param name="Day">V.</param>
/// <param name="Edition">The labels.</param>
internal sealed record ProfileFold(CountryCode Code, DateOnly From, DateOnly Day, Edition Edition)
{
    private const int MostItems = 20;
    private const int MostRelations = 5;

    public VisitsOneWay Visits(IEnumerable<CountryFact> facts, bool isOut)
    {
        var visits = facts
            .Where(fact => fact.Kind.Name is "visit" && (isOut ? fact.Acts : fact.IsTarget))
            .DistinctBy(fact => fact.Development)
            .ToList();
        var held = visits.Where(visit => visit.Status is "held").ToList();
        var within = held.Where(visit => visit.Latest >= From && visit.Latest <= Day).ToList();
        return new(
            within.Count,
            [
                .. within
                    .SelectMany(visit => isOut ? visit.Targets : visit.Actors)
                    .CountBy(code => code, StringComparer.Ordinal)
                    .OrderByDescending(count => count.Value)
                    .ThenBy(count => count.Key, StringComparer.Ordinal)
                    .Select(count => new CountOfCountry(count.Key, Name(count.Key), count.Value, Relation(count.Key))),
            ],
            Brief(held.FirstOrDefault()),
            Brief(
                visits
                    .Where(visit => visit.Phase is "upcoming" or "due" && visit.Earliest > Day)
                    .OrderBy(visit => visit.Earliest)
                    .ThenBy(visit => visit.Latest)
                    .ThenBy(visit => $"{visit.Development}", StringComparer.Ordinal)
                    .FirstOrDefault()
            ),
            [.. visits.Where(visit => visit.Phase is "underway").Select(Told)]
        );
    }

    /// <summary>What is in force with somebody else: of one kind, or of sanctions the one or the other side.</summary>
    public Several InForce(IEnumerable<CountryFact> facts, string kind, Func<CountryFact, bool> holds)
    {
        var all = facts.Where(fact => fact.Kind.Name == kind && fact.IsInForce && holds(fact) && Binds(fact)).ToList();
        return new(all.Count, [.. all.Take(MostItems).Select(Told)]);
    }

    public RepresentationInBrief Representation(IEnumerable<CountryFact> facts)
    {
        var all = facts.Where(fact => fact.Kind.Name is "representation" && fact.IsInForce).ToList();
        return new(
            new SortedDictionary<string, int>(
                all.CountBy(fact => fact.Status, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
                StringComparer.Ordinal
            ),
            [
                .. all.SelectMany(
                        fact => fact.Others,
                        (fact, other) =>
                            new StandsWith(other, Name(other), fact.Status, $"/api/representation/{Code}/{other}")
                    )
                    .OrderBy(stands => stands.Country, StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>By score, if any pair has one; else by counts.</summary>
    public RelationsInBrief Relations(IReadOnlyList<PairInBrief> pairs, int minimum)
    {
        var scored = pairs.Any(pair => pair.Score?.Points is not null);
        var lines = pairs
            .Where(pair => scored ? pair.Score?.Points is not null : pair.Counts?.Total >= minimum)
            .Select(pair => (Pair: pair, Line: Line(pair)))
            .ToList();
        IReadOnlyList<RelationInBrief> Best(Func<PairInBrief, decimal> by, bool positive) =>
            [
                .. lines
                    .Where(line => positive ? by(line.Pair) > 0 : by(line.Pair) < 0)
                    .OrderByDescending(line => Math.Abs(by(line.Pair)))
                    .ThenBy(line => line.Line.Country, StringComparer.Ordinal)
                    .Take(MostRelations)
                    .Select(line => line.Line),
            ];
        return new(
            scored ? "score" : "counts",
            minimum,
            Best(pair => scored ? pair.Score?.Points ?? 0 : pair.Counts?.Cooperation ?? 0, positive: true),
            Best(pair => scored ? pair.Score?.Points ?? 0 : -(pair.Counts?.Conflict ?? 0), positive: false)
        );
    }

    private RelationInBrief Line(PairInBrief pair)
    {
        var other = pair.One == Code ? pair.Other : pair.One;
        return new(other.Value, Name(other.Value), pair.Counts, pair.Score?.Points, Relation(other.Value));
    }

    private bool Binds(CountryFact fact) =>
        fact.Kind.Read(fact.Body).View(Day) is var view
        && fact.Others.Select(CountryCode.Parse).Any(other => view.Binds(Code, other));

    private InBrief? Brief(CountryFact? fact) => fact is null ? null : Told(fact);

    private InBrief Told(CountryFact fact)
    {
        var folded = fact.Kind.Read(fact.Body);
        return new(
            fact.Development,
            fact.Kind.Name,
            folded.Headlines().Whole,
            fact.Status,
            folded.View(Day).Stands(Code),
            [.. fact.Others.Select(other => new CountryName(other, Name(other)))],
            $"/api/{fact.Kind.Collection}/{fact.Development}"
        );
    }

    private string Name(string code) => Edition.Find(code)?.Name ?? code;

    private string Relation(string other) => $"/api/relations/{Code}/{other}";
}
