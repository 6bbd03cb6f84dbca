using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>One visit as the list had it from time to time.</summary>
internal sealed class LogHistory
{
    private LogHistory(LogOp added) =>
        (Identity, States) = (
            $"{added.Id}/{added.RecordedAt}",
            [Row(added, added.After ?? new(StringComparer.Ordinal), added.Id)]
        );

    /// <summary>The id that it had first, and when: an id alone may have been given away again.</summary>
    public string Identity { get; }

    /// <summary>How it read, one after another; each as a row of the list.</summary>
    public List<CsvRow> States { get; }

    /// <summary>When it was taken off the list.</summary>
    public string? WithdrawnAt { get; private set; }

    /// <summary>All visits of a log, by the order in which they came onto the list.</summary>
    /// <param name="ops">In the order in which they apply.</param>
    /// <param name="broken">Takes those that apply to nothing.</param>
    public static IReadOnlyList<LogHistory> Of(IReadOnlyList<LogOp> ops, List<Reading> broken)
    {
        var (all, current) = (new List<LogHistory>(), new Dictionary<string, LogHistory>(StringComparer.Ordinal));
        foreach (var step in ops.ChunkBy(op => (op.Commit, op.Op is "renumber")))
        {
            // All ids of a commit change at once, so that one may take the place of another.
            var moved = step.Where(op => op.Op is "renumber")
                .Select(op => (Op: op, Of: Taken(current, op.OldId)))
                .ToList();
            foreach (var (op, history) in moved)
                if (history is null || !current.TryAdd(op.Id, history))
                    broken.Add(NoSuch(op));
                else
                    history.Become(op, new(StringComparer.Ordinal), op.Id);
            foreach (var op in step.Where(op => op.Op is not "renumber"))
                if (!Apply(op, all, current))
                    broken.Add(NoSuch(op));
        }

        return all;
    }

    private static bool Apply(LogOp op, List<LogHistory> all, Dictionary<string, LogHistory> current)
    {
        if (op.Adds)
        {
            var added = new LogHistory(op);
            if (!current.TryAdd(op.Id, added))
                return false;
            all.Add(added);
            return true;
        }

        if (!current.TryGetValue(op.Id, out var history))
            return false;
        if (op.Op is "withdraw")
        {
            history.WithdrawnAt = op.RecordedAt;
            return current.Remove(op.Id);
        }

        history.Become(
            op,
            (op.Changes ?? []).ToDictionary(change => change.Key, change => change.Value?[^1], StringComparer.Ordinal),
            op.Id
        );
        return true;
    }

    private static LogHistory? Taken(Dictionary<string, LogHistory> current, string? id) =>
        id is not null && current.Remove(id, out var history) ? history : null;

    private void Become(LogOp op, Dictionary<string, string?> cells, string id)
    {
        var next = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (column, cell) in States[^1].Cells)
            next[column] = cell;
        foreach (var (column, cell) in cells)
            next[column] = cell;
        States.Add(Row(op, next, id));
    }

    private static CsvRow Row(LogOp op, Dictionary<string, string?> cells, string id) =>
        new(
            op.Line,
            new Dictionary<string, string>(
                cells.Select(cell => KeyValuePair.Create(cell.Key, cell.Value ?? "")),
                StringComparer.Ordinal
            )
            {
                ["id"] = id,
                ["created-datetime"] = op.RecordedAt,
            }
        );

    private static Reading NoSuch(LogOp op) =>
        new(op.Line)
        {
            Problem = new(
                op.Line,
                "id",
                op.OldId ?? op.Id,
                "unknown-row",
                op.Adds
                    ? "The list has a visit of this id already."
                    : "The list has no visit of this id at that moment."
            ),
        };
}
