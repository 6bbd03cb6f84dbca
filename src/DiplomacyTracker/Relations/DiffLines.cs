using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Relations;

/// <summary>Makes lines of what the ledger says at two moments, and looks up why in the log.</summary>
internal sealed class DiffLines(Causes causes, INaming naming)
{
    /// <summary>Removals first; then what changed, then what is new.</summary>
    public async Task<IReadOnlyList<DiffLine>> OfAsync(
        DiffAxis axis,
        IReadOnlyList<PairRow> wholes,
        IReadOnlyList<PairAct> acts,
        AsOf from,
        AsOf to,
        CancellationToken cancellation
    )
    {
        var (old, @new) = (
            await ViewsAsync(wholes, row => row.Old, from, cancellation),
            await ViewsAsync(wholes, row => row.New, to, cancellation)
        );
        var actsOf = acts.ToLookup(act => act.Development);
        var raw = wholes
            .Select(
                (row, index) =>
                    new Compared(
                        row,
                        old[index],
                        @new[index],
                        Differing.Between(old[index] ?? [], @new[index] ?? []),
                        [.. actsOf[row.Development]]
                    )
            )
            .Where(line => line.Changes.Count > 0 || line.Acts.Count > 0 || line.PhaseChanged)
            .ToList();
        var said =
            axis is DiffAxis.Valid
                ? null
                : await causes.BetweenAsync(
                    [.. raw.Select(line => line.Row.Development), .. raw.SelectMany(line => line.PeopleNamed())],
                    from,
                    to,
                    cancellation
                );
        return
        [
            .. raw.Select(line => line.Line(said is null ? line.TookPlace() : line.Because(said)))
                .OrderBy(line =>
                    line.What switch
                    {
                        "removed" => 0,
                        "changed" => 1,
                        _ => 2,
                    }
                )
                .ThenBy(line => line.Type, StringComparer.Ordinal)
                .ThenBy(line => line.Development),
        ];
    }

    private async Task<IReadOnlyList<JsonObject?>> ViewsAsync(
        IReadOnlyList<PairRow> rows,
        Func<PairRow, string?> body,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var seen = rows.Select(row => body(row) is { } text ? row.Kind.Read(text).Read(asOf.ValidAt) : null).ToList();
        var named = new Queue<DevelopmentView>(
            await naming.NameAsync([.. seen.OfType<ReadBack>()], asOf, cancellation)
        );
        return
        [
            .. seen.Select(read =>
                read is not null && named.Dequeue() is var view
                    ? JsonSerializer.SerializeToNode(view, view.GetType(), TrackerJson.Lenient) as JsonObject
                    : null
            ),
        ];
    }
}
