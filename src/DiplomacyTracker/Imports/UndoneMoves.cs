using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>Rows that moved from what an import told to something else: without that import they never moved.</summary>
internal sealed class UndoneMoves
{
    private readonly ILookup<Guid, string> places;

    private UndoneMoves(ILookup<Guid, string> places) => this.places = places;

    /// <summary>Of which later imports tell in such rows.</summary>
    public IEnumerable<Guid> Developments => places.Select(of => of.Key);

    /// <summary>Where later imports say in such rows what they say of a development, see <see cref="Origin.Place"/>.</summary>
    public IReadOnlySet<string> PlacesIn(Guid development) => places[development].ToHashSet(StringComparer.Ordinal);

    /// <summary>Those of the import that is undone; not where the row had moved before, or moves from another import too.</summary>
    public static async Task<UndoneMoves> LoadAsync(
        NpgsqlConnection connection,
        Import undo,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(
            """
            select distinct n.development, n.import, n.line
            from diplomacy.import_row f join diplomacy.import u on u.id = f.import
            join diplomacy.import_row n on n.key = f.key and n.development <> f.development
            join diplomacy.import i on i.id = n.import and i.number > u.number and not i.is_undone
            where f.import = $1 and not exists (
                select from diplomacy.import_row o join diplomacy.import j on j.id = o.import
                where o.key = n.key and o.development <> n.development and o.import <> $1 and j.number < i.number
                    and not j.is_undone)
            """,
            connection
        )
        {
            CommandTimeout = 0,
        };
        command.Parameters.Add(new() { Value = undo.Undoes ?? Guid.Empty });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<(Guid Development, string Place)>();
        while (await reader.ReadAsync(cancellation))
            rows.Add((reader.GetGuid(0), Origin.PlaceOf($"{reader.GetGuid(1)}", $"{reader.GetInt64(2)}")));
        return new(rows.Where(row => row.Development != Guid.Empty).ToLookup(row => row.Development, row => row.Place));
    }
}
