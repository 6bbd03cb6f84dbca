using Marten;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>A row of an import that stands, and the development that it told of.</summary>
/// <param name="Key">What its source calls it.</param>
/// <param name="Development">Of which it told.</param>
/// <param name="Import">By which import.</param>
/// <param name="Number">The place of that among all imports.</param>
/// <param name="Line">Of its file.</param>
/// <param name="IsLatest">Whether no later import has it tell of another one.</param>
internal sealed record EarlierRow(Guid Key, Guid Development, Guid Import, long Number, long Line, bool IsLatest)
{
    /// <summary>As facts say where they come from.</summary>
    public string Place => Origin.PlaceOf($"{Import}", $"{Line}");

    /// <summary>Those of which a column is among the values.</summary>
    public static async Task<IReadOnlyList<EarlierRow>> LoadAsync(
        IQuerySession session,
        string column,
        Guid[] values,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(
            $"""
            select r.key, r.development, r.import, i.number, r.line, not exists (
                select from diplomacy.import_row o join diplomacy.import j on j.id = o.import
                where o.key = r.key and o.development <> r.development and j.number > i.number and not j.is_undone)
            from diplomacy.import_row r join diplomacy.import i on i.id = r.import
            where r.{column} = any($1) and not i.is_undone
            """
        );
        command.Parameters.Add(new() { Value = values });
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        var rows = new List<EarlierRow>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(
                new(
                    reader.GetGuid(0),
                    reader.GetGuid(1),
                    reader.GetGuid(2),
                    reader.GetInt64(3),
                    reader.GetInt64(4),
                    reader.GetBoolean(5)
                )
            );
        return rows;
    }
}
