using Marten;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>What an import said of a development that others had spoken of before.</summary>
/// <param name="Import">That one.</param>
/// <param name="Line">Of its file.</param>
/// <param name="Proposal">What it said.</param>
internal sealed record SaidAgain(Import Import, long Line, Proposal Proposal)
{
    /// <summary>By development: what was said behind the import that is undone, by those that stand, in their order.</summary>
    public static async Task<ILookup<Guid, SaidAgain>> LoadAsync(
        IQuerySession session,
        Import undo,
        Guid[] developments,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(
            """
            with recursive target as (
                select id, number, undoes from diplomacy.import where id = $1
                union all select i.id, i.number, i.undoes from diplomacy.import i join target t on i.id = t.undoes)
            select s.development, s.line, s.proposal, i.id, i.format, i.source, i.file, i.hash, i.options, i.recorder, i.started_at
            from diplomacy.import_said s join diplomacy.import i on i.id = s.import
            where s.development = any($2) and not i.is_undone
                and i.number > (select min(number) from target) and i.id not in (select id from target)
            order by i.number, s.ordinal
            """
        );
        command.Parameters.Add(new() { Value = undo.Undoes ?? Guid.Empty });
        command.Parameters.Add(new() { Value = developments });
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        var said = new List<(Guid Development, SaidAgain Said)>();
        while (await reader.ReadAsync(cancellation))
            said.Add(
                (reader.GetGuid(0), new(ImportOf(reader), reader.GetInt64(1), SavedProposal.Read(reader.GetString(2))))
            );
        return said.ToLookup(row => row.Development, row => row.Said);
    }

    private static Import ImportOf(System.Data.Common.DbDataReader reader) =>
        new(
            reader.GetGuid(3),
            reader.GetString(4),
            reader.GetString(5),
            reader.GetString(6),
            reader.GetString(7),
            reader.GetString(8),
            reader.GetString(9),
            DryRun: false,
            Undoes: null,
            reader.GetFieldValue<DateTimeOffset>(10)
        );
}
