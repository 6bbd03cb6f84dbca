using System.Text.Json;
using DiplomacyTracker.Platform;
using Marten;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>Which developments the proposals of a chunk are about.</summary>
internal sealed class Recognised
{
    private static readonly Guid Keys = new("e4e8a6a1-94b6-5f0f-8a28-4d2b5c1c6f0b");

    private readonly Dictionary<string, Guid> developments = new(StringComparer.Ordinal);
    private readonly List<(Guid Key, Guid Development)> remembered = [];
    private readonly Import import;

    private Recognised(Import import) => this.import = import;

    /// <summary>That of a proposal.</summary>
    public Guid DevelopmentOf(Proposal proposal) =>
        developments.GetValueOrDefault(proposal.Identity, proposal.Development);

    /// <summary>Looks them up by what imports that still stand were recognised by.</summary>
    public static async Task<Recognised> FindAsync(
        IQuerySession session,
        Import import,
        IReadOnlyList<Proposal> proposals,
        CancellationToken cancellation
    )
    {
        var recognised = new Recognised(import);
        var keyed = proposals.Where(proposal => proposal.Keys.Count > 0).ToList();
        if (keyed.Count is 0)
            return recognised;

        var known = await recognised.LoadAsync(session, keyed, cancellation);
        foreach (var proposal in keyed)
            recognised.Recognise(proposal, known);
        return recognised;
    }

    /// <summary>Stores what they were recognised by.</summary>
    public void Remember(IDocumentSession session)
    {
        if (remembered.Count > 0)
            session.QueueSqlCommand(
                """
                insert into diplomacy.import_key (source, key, development, import)
                select distinct ?, key, development, ?::uuid from jsonb_to_recordset(?::jsonb) as r(key uuid, development uuid)
                on conflict do nothing
                """,
                import.Source,
                $"{import.Id}",
                JsonSerializer.Serialize(
                    remembered.Select(row => new { key = row.Key, development = row.Development }),
                    TrackerJson.Lenient
                )
            );
    }

    private void Recognise(Proposal proposal, ILookup<Guid, (Guid Development, Guid Import)> known)
    {
        var keys = proposal.Keys.Select(KeyOf).ToList();
        var weak = proposal.WeakKey is { } key ? KeyOf(key) : (Guid?)null;
        var development = keys.Exists(key => known[key].Any(row => row.Development == proposal.Development))
            ? proposal.Development
            : keys.Select(key => Only(key, known)).FirstOrDefault(found => found is not null)
                ?? (weak is { } last ? Only(last, known) : null)
                ?? proposal.Development;
        developments[proposal.Identity] = development;
        remembered.AddRange(keys.Concat(weak is { } also ? [also] : []).Select(key => (key, development)));
    }

    /// <summary>The only one that answers to a key and that no other row of this import is about.</summary>
    private Guid? Only(Guid key, ILookup<Guid, (Guid Development, Guid Import)> known)
    {
        var found = known[key].Select(row => row.Development).Distinct().ToList();
        var own = known[key].Where(row => row.Import == import.Id).Select(row => row.Development).ToHashSet();
        return found.Count is 1 && !own.Contains(found[0]) && !remembered.Exists(row => row.Development == found[0])
            ? found[0]
            : null;
    }

    private async Task<ILookup<Guid, (Guid Development, Guid Import)>> LoadAsync(
        IQuerySession session,
        IReadOnlyList<Proposal> proposals,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(
            """
            select k.key, k.development, k.import from diplomacy.import_key k join diplomacy.import i on i.id = k.import
            where k.source = $1 and k.key = any($2) and not i.is_undone
            """
        );
        command.Parameters.Add(new() { Value = import.Source });
        command.Parameters.Add(
            new()
            {
                Value = proposals
                    .SelectMany(proposal => proposal.Keys.Append(proposal.WeakKey).OfType<string>())
                    .Select(KeyOf)
                    .Distinct()
                    .ToArray(),
            }
        );
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        var rows = new List<(Guid Key, Guid Development, Guid Import)>();
        while (await reader.ReadAsync(cancellation))
            rows.Add((reader.GetGuid(0), reader.GetGuid(1), reader.GetGuid(2)));
        return rows.ToLookup(row => row.Key, row => (row.Development, row.Import));
    }

    private static Guid KeyOf(string key) => NameBasedId.Of(Keys, key);
}
