using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>A fact between two countries, and what it is shown as.</summary>
internal sealed record PairFact(string Slot, bool Forth, Guid Development, DateOnly Latest, DevelopmentView View);

/// <summary>Asks the ledger for the facts of a pair: the single next and latest of each sort and direction.</summary>
/// <remarks>Latest is by last day, ties by first day, then id; next is by first day, ties by last day, then id.</remarks>
internal static class PairFacts
{
    // Two countries have to do with one another if one acts and the other is acted towards: a summit is both for both.
    private static readonly string Sql = Resources.Text("pair-facts.sql");

    private static readonly string[] Done = Statuses(kind => kind.Done);

    private static readonly string[] InForce = Statuses(kind => kind.InForce);

    public static NpgsqlBatchCommand Command(CountryCode one, CountryCode other, AsOf asOf)
    {
        var command = new NpgsqlBatchCommand(Sql);
        object[] values =
        [
            asOf.KnownAt,
            asOf.Position,
            asOf.ValidAt,
            Pairs.Key(one, other),
            one.Value,
            other.Value,
            Done,
            InForce,
        ];
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }

    public static async Task<IReadOnlyList<PairFact>> ReadAsync(
        NpgsqlDataReader reader,
        CountryCode one,
        CountryCode other,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var facts = new List<PairFact>();
        while (await reader.ReadAsync(cancellation))
        {
            var kind = Tracker.Kinds.Single(kind => kind.Name == reader.GetString(4));
            var view = kind.View(reader.GetString(5), asOf.ValidAt);
            if (!reader.GetString(0).EndsWith("-in-force", StringComparison.Ordinal) || view.Binds(one, other))
                facts.Add(
                    new(
                        reader.GetString(0),
                        reader.GetBoolean(1),
                        reader.GetGuid(2),
                        reader.GetFieldValue<DateOnly>(3),
                        view
                    )
                );
        }

        return facts;
    }

    private static string[] Statuses(Func<IKind, IEnumerable<string>> among) =>
        [.. Tracker.Kinds.SelectMany(kind => among(kind).Select(status => $"{kind.Name}/{status}"))];
}
