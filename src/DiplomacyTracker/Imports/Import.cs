namespace DiplomacyTracker.Imports;

/// <summary>What an import was asked for: all of it stays the same however often it goes on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Format">The name of its format.</param>
/// <param name="Source">Whose developments its file speaks of.</param>
/// <param name="File">The name of the file.</param>
/// <param name="Hash">The SHA-256 of its bytes.</param>
/// <param name="Options">What was said with it, as JSON.</param>
/// <param name="Recorder">Who sent it.</param>
/// <param name="DryRun">Only to say what would happen.</param>
/// <param name="Undoes">The import that it undoes.</param>
/// <param name="ReceivedAt">When it first came.</param>
internal sealed record Import(
    Guid Id,
    string Format,
    string Source,
    string File,
    string Hash,
    string Options,
    string Recorder,
    bool DryRun,
    Guid? Undoes,
    DateTimeOffset ReceivedAt
)
{
    /// <summary>The format of undoings.</summary>
    public const string Undo = "undo";

    /// <summary>Where a row of it comes from.</summary>
    public Origin Origin(long line) => new($"{Id}", Hash, $"{line}", null, null);
}
