using DiplomacyTracker.Duplicates;

namespace DiplomacyTracker.Imports;

/// <summary>Lists in a preview which rows would begin a development that is probably recorded already.</summary>
internal sealed class PreviewedDuplicates(NearDuplicates duplicates)
{
    // Behind the parts in which conflicts of the same row are told.
    private const int FirstPart = 1000;

    /// <summary>One line for each, with what speaks for it.</summary>
    public async Task<IReadOnlyList<(long Ordinal, int Part, RowProblem Problem)>> FindAsync(
        IReadOnlyList<(long Ordinal, long Line, DevelopmentLog Log)> begun,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var read = begun.Select(row => NearDuplicates.Read(row.Log.Id, row.Log.Entries, day));
        var found = await duplicates.FindAsync([.. read.OfType<Compared>()], cancellation);
        return
        [
            .. from row in begun
            from near in found[row.Log.Id].Index()
            select (row.Ordinal, FirstPart + near.Index, Told(row.Line, near.Item.Like, near.Item.Verdict)),
        ];
    }

    private static RowProblem Told(long line, Guid like, Duplicates.Verdict verdict) =>
        new(
            line,
            Field: null,
            Value: null,
            "near-duplicate",
            $"Probably recorded already. {string.Join(' ', verdict.Reasons.Select(reason => reason.Text))}"
        )
        {
            Verdict = "near-duplicate",
            Development = like,
        };
}
