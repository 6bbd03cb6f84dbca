using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>From where a row of the ledger is seen.</summary>
/// <param name="KnownFrom">From that known moment on.</param>
/// <param name="KnownTo">Up to, but without, that moment.</param>
/// <param name="PositionFrom">From that position on.</param>
/// <param name="PositionTo">Up to, but without, that position.</param>
internal readonly record struct Extent(DateTime KnownFrom, DateTime KnownTo, long PositionFrom, long PositionTo)
{
    /// <summary>The columns in their order.</summary>
    public const string Columns = "known_from, known_to, position_from, position_to";

    /// <summary>Reads the columns.</summary>
    public static Extent Of(NpgsqlDataReader reader, int first) =>
        new(
            reader.GetDateTime(first),
            reader.GetDateTime(first + 1),
            reader.GetInt64(first + 2),
            reader.GetInt64(first + 3)
        );

    /// <summary>Whether it is seen from there.</summary>
    /// <param name="position">R.</param>
    /// <param name="known">K, in UTC.</param>
    public bool IsSeen(long position, DateTime known) =>
        PositionFrom <= position && position < PositionTo && KnownFrom <= known && known < KnownTo;
}
