using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Search;

/// <summary>How persons are called otherwise, as far as the ledger holds persons: they have a part in themselves, as "called".</summary>
public sealed class Spellings(NpgsqlDataSource database)
{
    /// <summary>How names are compared: folded, and what joins their parts doesn't count.</summary>
    internal static string Key(string name) => name.Folded().Replace('-', ' ').Replace('.', ' ').Replace('\'', ' ');

    /// <summary>The other names of whoever is called so, by the name.</summary>
    internal async Task<ILookup<string, string>> OfAsync(
        IReadOnlyList<string> names,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var found = new List<(string Name, string Other)>();
        if (names.Count > 0)
        {
            await using var command = database.CreateCommand(
                """
                select distinct translate(called.person, '-.''', '   '), other.person
                from diplomacy.ledger
                join diplomacy.ledger_party called using (development, known_from, position_from)
                join diplomacy.ledger_party other using (development, known_from, position_from)
                where ledger.act = 'whole' and called.role = 'called' and other.role = 'called'
                  and ledger.known_from <= $1 and $1 < ledger.known_to
                  and ledger.position_from <= $2 and $2 < ledger.position_to
                  and called.person <> other.person and translate(called.person, '-.''', '   ') = any($3)
                order by 1, 2 limit 100
                """
            );
            command.Parameters.Add(new() { Value = asOf.KnownAt });
            command.Parameters.Add(new() { Value = asOf.Position });
            command.Parameters.Add(new() { Value = names.ToArray() });
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                found.Add((reader.GetString(0), reader.GetString(1)));
        }

        return found.ToLookup(pair => pair.Name, pair => pair.Other, StringComparer.Ordinal);
    }
}
