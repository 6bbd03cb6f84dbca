using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Search;

/// <summary>How persons are called otherwise, as far as the ledger holds persons: they have a part in themselves, as "called", or "meant" by a name.</summary>
public sealed class Spellings(NpgsqlDataSource database)
{
    /// <summary>How names are compared: folded, and what joins their parts doesn't count.</summary>
    internal static string Key(string name) => name.Folded().Replace('-', ' ').Replace('.', ' ').Replace('\'', ' ');

    /// <summary>A word of another script than ours is somebody's name more often than not, and hardly ever how it is written elsewhere.</summary>
    internal static bool IsOfAnotherScript(string? word) => word is [>= '⺀', _, ..] || IsSurname(word);

    /// <summary>Greek, Cyrillic, Arabic and so on, which put spaces between names: one of these may be all that was typed.</summary>
    private static bool IsSurname(string? word) => word is [>= 'Ͱ' and < 'Ḁ', _, _, ..];

    /// <summary>The other names of whoever is called so, by the name.</summary>
    internal async Task<ILookup<string, string>> OfAsync(
        IReadOnlyList<string> names,
        bool transliterated,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        string[] surnames = [.. names.Where(name => !name.Contains(' ', StringComparison.Ordinal) && IsSurname(name))];
        var called = new List<(string Name, string Key, string Other)>();
        if (names.Count > 0)
        {
            await using var command = database.CreateCommand(
                """
                select distinct translate(called.person, '-.''', '   '), called.key, other.person
                from diplomacy.ledger
                join diplomacy.ledger_party called using (development, parties)
                join diplomacy.ledger_party other using (development, parties)
                where ledger.act = 'whole' and called.role in ('called', 'meant') and other.role in ('called', 'meant')
                  and ledger.known_from <= $1 and $1 < ledger.known_to
                  and ledger.position_from <= $2 and $2 < ledger.position_to
                  and (translate(called.person, '-.''', '   ') = any($3) or called.key <> '' and called.key = any($4)
                       or $5::text[] <> '{}' and ledger.type = 'person'
                         and string_to_array(translate(called.person, '-.''', '   '), ' ') && $5)
                order by 1, 2, 3 limit 100
                """
            );
            string[] keys = transliterated ? [.. names.Select(Transliteration.Key)] : [];
            foreach (object value in (object[])[asOf.KnownAt, asOf.Position, names.ToArray(), keys, surnames])
                command.Parameters.Add(new() { Value = value });
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                called.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        return names
            .SelectMany(
                name =>
                    called.Where(row =>
                        row.Name == name
                        || (transliterated && row.Key == Transliteration.Key(name))
                        || (IsSurname(name) && row.Name.Split(' ').Contains(name, StringComparer.Ordinal))
                    ),
                (name, row) => (name, row.Other)
            )
            .Where(pair => Key(pair.Other) != pair.name)
            .Distinct()
            .ToLookup(pair => pair.name, pair => pair.Other, StringComparer.Ordinal);
    }
}
