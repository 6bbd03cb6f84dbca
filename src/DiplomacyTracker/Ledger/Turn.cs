namespace DiplomacyTracker.Ledger;

/// <summary>What one entry changes: the rectangles that end at its position and those that begin there.</summary>
internal sealed record Turn(IReadOnlyList<Rectangle> Closed, IReadOnlyList<Rectangle> Opened);

/// <summary>How one act looks over a span of known time.</summary>
/// <param name="Act">Which act; the development as a whole is one of them.</param>
/// <param name="KnownFrom">From when on.</param>
/// <param name="KnownTo">Up to, but without, that moment; the end of time where it still looks so.</param>
/// <param name="Look">What it shows.</param>
internal sealed record Rectangle(string Act, DateTimeOffset KnownFrom, DateTimeOffset KnownTo, Look Look);

/// <summary>What a rectangle shows, as the bytes that go into its columns: two look the same if these are the same.</summary>
internal sealed class Look : IEquatable<Look>
{
    private readonly byte[] columns;
    private readonly byte[] parties;
    private readonly int hash;

    /// <summary>Of what was written.</summary>
    /// <param name="columns">The values of <see cref="Content.Columns"/>.</param>
    /// <param name="partySet">Which set these parties are; null where there are none.</param>
    /// <param name="parties">Of each who has a part in it, one after another, the values of <see cref="Content.PartyColumns"/>.</param>
    /// <param name="partyEnds">Behind the values of each.</param>
    public Look(ReadOnlySpan<byte> columns, long? partySet, ReadOnlySpan<byte> parties, IReadOnlyList<int> partyEnds)
    {
        (this.columns, PartySet, this.parties, PartyEnds) = (columns.ToArray(), partySet, parties.ToArray(), partyEnds);
        var code = new HashCode();
        code.AddBytes(columns);
        hash = code.ToHashCode();
    }

    /// <summary>Its columns.</summary>
    public ReadOnlySpan<byte> Columns => columns;

    /// <summary>Which set of parties has a part in it, as its columns say.</summary>
    public long? PartySet { get; }

    /// <summary>Of each who has a part in it, the columns.</summary>
    public ReadOnlySpan<byte> Parties => parties;

    /// <summary>Behind those of each.</summary>
    public IReadOnlyList<int> PartyEnds { get; }

    public bool Equals(Look? other) =>
        ReferenceEquals(this, other)
        || other is not null
            && hash == other.hash
            && columns.AsSpan().SequenceEqual(other.columns)
            && parties.AsSpan().SequenceEqual(other.parties);

    public override bool Equals(object? obj) => Equals(obj as Look);

    public override int GetHashCode() => hash;
}
