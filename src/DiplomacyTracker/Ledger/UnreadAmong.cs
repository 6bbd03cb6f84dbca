using System.Data.Common;
using DiplomacyTracker.Platform;
using Marten;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>Which developments have an entry that the ledger can't work in: it shows nothing of what comes behind that.</summary>
internal static class UnreadAmong
{
    /// <summary>Those among these, in a session.</summary>
    public static async Task<HashSet<Guid>> LoadAsync(
        IQuerySession session,
        Guid[] among,
        CancellationToken cancellation,
        string schema = TrackerServices.Schema
    )
    {
        await using var command = Ask(among, schema);
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        return await ReadAsync(reader, cancellation);
    }

    /// <summary>Those among these, over a connection.</summary>
    public static async Task<HashSet<Guid>> LoadAsync(
        NpgsqlConnection connection,
        Guid[] among,
        CancellationToken cancellation
    )
    {
        await using var command = Ask(among, TrackerServices.Schema);
        command.Connection = connection;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await ReadAsync(reader, cancellation);
    }

    private static NpgsqlCommand Ask(Guid[] among, string schema)
    {
        var command = new NpgsqlCommand($"select development from {schema}.ledger_unread where development = any($1)");
        command.Parameters.Add(new() { Value = among });
        return command;
    }

    private static async Task<HashSet<Guid>> ReadAsync(DbDataReader reader, CancellationToken cancellation)
    {
        var unread = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellation))
            unread.Add(reader.GetGuid(0));
        return unread;
    }
}
