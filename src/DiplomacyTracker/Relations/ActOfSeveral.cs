using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>An act as the ledger has it, before it is said between whom.</summary>
internal sealed record ActOfSeveral(
    Deed Deed,
    string? Pair,
    string[] Countries,
    string[]? Actors,
    string[]? Targets,
    bool IsMutual
)
{
    /// <summary>The columns in their order; behind them the body, or null.</summary>
    public const string Columns = """
        development, type, act, occurred, plover, pair, countries, actors, targets, mutual, aside, origins, position_from, earliest
        """;

    /// <summary>Reads the columns, and the body behind them.</summary>
    public static ActOfSeveral Of(NpgsqlDataReader reader) =>
        new(
            new(
                reader.GetGuid(0),
                reader.GetString(1),
                Deed.NameOf(reader.GetString(2)),
                reader.GetFieldValue<DateOnly>(3),
                Kebab.Parse<Plover>(reader.GetString(4)),
                Forth: false,
                Back: false,
                reader.IsDBNull(10) ? null : reader.GetString(10),
                reader.IsDBNull(11) ? [] : reader.GetFieldValue<string[]>(11),
                reader.GetInt64(12)
            )
            {
                From = reader.GetFieldValue<DateOnly>(13),
                Body = reader.IsDBNull(14) ? null : DeedBody.Read(reader.GetString(14)),
            },
            reader.IsDBNull(5) ? null : reader.GetString(5),
            reader.GetFieldValue<string[]>(6),
            reader.IsDBNull(7) ? null : reader.GetFieldValue<string[]>(7),
            reader.IsDBNull(8) ? null : reader.GetFieldValue<string[]>(8),
            reader.GetBoolean(9)
        );

    /// <summary>Between whom it may have been: the two who stand opposite one another in it, or any two of several.</summary>
    public IEnumerable<(string One, string Other)> Pairs() =>
        Pair is not null
            ? [(Pair[..3], Pair[4..])]
            : Countries.Index().SelectMany(one => Countries.Skip(one.Index + 1).Select(other => (one.Item, other)));

    /// <summary>The act as one between these two; null where neither acts towards the other.</summary>
    public Deed? Between(string one, string other)
    {
        var (forth, back) = (Goes(one, other), Goes(other, one));
        var deed = Deed with { Forth = forth || (IsMutual && back), Back = back || (IsMutual && forth) };
        return deed.Forth || deed.Back ? deed : null;
    }

    private bool Goes(string actor, string target) =>
        Actors?.Contains(actor, StringComparer.Ordinal) is not false
        && Targets?.Contains(target, StringComparer.Ordinal) is not false;
}
