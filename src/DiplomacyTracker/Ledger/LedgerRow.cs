namespace DiplomacyTracker.Ledger;

/// <summary>A row of the ledger.</summary>
/// <param name="development">Whose.</param>
/// <param name="rectangle">How an act of it looks over a span of known time.</param>
/// <param name="from">The position from which on it does.</param>
internal sealed class LedgerRow(Guid development, Rectangle rectangle, long from)
{
    /// <summary>Where it has not ended yet.</summary>
    public const long Forever = long.MaxValue;

    public Guid Development => development;
    public Rectangle Rectangle => rectangle;
    public long From => from;

    /// <summary>The position at which it ended.</summary>
    public long To { get; set; } = Forever;
}

/// <summary>When something was recorded, and since when it was known.</summary>
internal readonly record struct Tick(long Position, DateTimeOffset RecordedAt, DateTimeOffset KnownAt);

/// <summary>A row that the ledger has already, and that ends.</summary>
internal readonly record struct Ended(Guid Development, string Act, DateTimeOffset KnownFrom, long Position);

/// <summary>Who has a part in a development, over some of its rows.</summary>
/// <param name="Development">Whose.</param>
/// <param name="Look">A row that shows them.</param>
/// <param name="Position">The first at which one does.</param>
/// <param name="MayBeThere">Whether the ledger may have them, as it knows something of the development.</param>
internal readonly record struct PartySet(Guid Development, Look Look, long Position, bool MayBeThere);

/// <summary>A development that can't be read from an entry on.</summary>
/// <param name="Development">Which one.</param>
/// <param name="Position">Of that entry.</param>
/// <param name="Reason">What our code says of it.</param>
public sealed record Unread(Guid Development, long Position, string Reason);

/// <summary>What was told of a development.</summary>
/// <param name="Development">Its id.</param>
/// <param name="Entries">All its entries from the first on, by position.</param>
/// <param name="Known">Up to which position the ledger knows them already.</param>
/// <param name="IsUnread">Whether one of those can't be worked in.</param>
internal sealed record Told(Guid Development, IReadOnlyList<Entry> Entries, long Known, bool IsUnread = false);
