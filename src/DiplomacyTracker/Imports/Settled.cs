using DiplomacyTracker.Platform;
using Marten;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>Which developments a chunk says nothing new of, as far as that can be seen without reading them.</summary>
/// <remarks>
/// All that was said of them was said by imports, and nothing was corrected, retracted or undone: then whatever was said
/// stands, and who says the same again says nothing (see <see cref="DevelopmentLog.HasSaid"/>).
/// </remarks>
internal sealed class Settled
{
    private static readonly string[] Unsettling =
    [
        .. Tracker
            .Facts.Where(fact =>
                typeof(IAmending).IsAssignableFrom(fact.Value) || fact.Value == typeof(ReportWithdrawn)
            )
            .Select(fact => fact.Key),
    ];

    private readonly Dictionary<Guid, bool> contested = [];

    private Settled() { }

    /// <summary>Whether it is.</summary>
    public bool Contains(Guid development) => contested.ContainsKey(development);

    /// <summary>Whether another import spoke of it.</summary>
    public bool IsContested(Guid development) => contested[development];

    /// <summary>Looks at the headers of their events alone.</summary>
    /// <param name="session">Over which.</param>
    /// <param name="import">That which says it.</param>
    /// <param name="proposals">What it says, and of which development.</param>
    /// <param name="cancellation">Leaves it.</param>
    public static async Task<Settled> FindAsync(
        IQuerySession session,
        Import import,
        IEnumerable<(Guid Development, Proposal Proposal)> proposals,
        CancellationToken cancellation
    )
    {
        var settled = new Settled();
        var byDevelopment = proposals.ToLookup(said => said.Development, said => said.Proposal);
        await using var command = new NpgsqlCommand(
            """
            select stream_id, array_agg(headers ->> 'step'), bool_or(headers ->> 'import' <> $2)
            from diplomacy.mt_events where stream_id = any($1) group by stream_id
            having bool_and(coalesce(headers ?& array['import', 'step'] and not headers ? 'undo' and type <> all($3), false))
            """
        );
        command.Parameters.Add(new() { Value = byDevelopment.Select(said => said.Key).ToArray() });
        command.Parameters.Add(new() { Value = $"{import.Id}" });
        command.Parameters.Add(new() { Value = Unsettling });
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var (development, steps) = (
                reader.GetGuid(0),
                reader.GetFieldValue<string[]>(1).ToHashSet(StringComparer.Ordinal)
            );
            if (byDevelopment[development].All(proposal => proposal.Steps().All(steps.Contains)))
                settled.contested[development] = reader.GetBoolean(2);
        }

        return settled;
    }
}
