namespace DiplomacyTracker.Relations;

/// <summary>How far a score moves if its rules, or its sources, are taken a little otherwise.</summary>
internal sealed partial class Scoring
{
    private Band BandOf(bool forth, IReadOnlyList<Contribution> counted)
    {
        var (points, fifth) = (Sum(counted), Math.Round(counted.Sum(one => Math.Abs(one.Points)) / 5, 4));
        var without = Origins(counted)
            .Select(origin => new BandTurn("", Sum(Without(origin, counted)), origin))
            .OrderBy(turn => turn.Points)
            .ThenBy(turn => turn.Source, StringComparer.Ordinal)
            .ToList();
        BandTurn[] turns =
        [
            new("half-life-halved", Sum(Counted(Contributions(forth, Math.Max(HalfLife / 2, 1))))),
            new("half-life-doubled", Sum(Counted(Contributions(forth, HalfLife * 2)))),
            new("weights-low", points - fifth),
            new("weights-high", points + fifth),
            without[0] with
            {
                What = "without-source-low",
            },
            without[^1] with
            {
                What = "without-source-high",
            },
        ];
        return new(
            turns.Select(turn => turn.Points).Append(points).Min(),
            turns.Select(turn => turn.Points).Append(points).Max(),
            turns
        );
    }

    private IReadOnlyList<Contribution> Without(string origin, IReadOnlyList<Contribution> counted) =>
        Counted([
            .. counted.Select(one =>
                one.Source?.OriginKey() == origin
                    ? Contribution.Of(Leave(one.Deed, origin), day, HalfLife, what, rules)
                    : one
            ),
        ]);

    private static Deed Leave(Deed deed, string origin) =>
        deed with
        {
            Body = deed.Body is { } body
                ? body with
                {
                    Sources = [.. body.Sources.Where(source => source.OriginKey() != origin)],
                }
                : null,
        };

    private static IEnumerable<string> Origins(IEnumerable<Contribution> counted) =>
        counted.Select(one => one.Source?.OriginKey() ?? "").Distinct(StringComparer.Ordinal);
}
