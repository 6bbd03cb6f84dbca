using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>Connections for questions that leave nothing behind: cleaning one up after each took longer than a short question.</summary>
/// <remarks>Never for what locks, listens or sets anything for longer than a statement.</remarks>
internal sealed class LedgerReads(string connectionString) : IAsyncDisposable
{
    // Beside those of everything else: PostgreSQL has a hundred for all.
    private const int Most = 20;

    /// <summary>Where to ask.</summary>
    public NpgsqlDataSource Database { get; } = NpgsqlDataSource.Create(Suited(connectionString));

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static NpgsqlConnectionStringBuilder Suited(string connectionString)
    {
        // There are few statements, each of which is asked again and again.
        var builder = new NpgsqlConnectionStringBuilder(connectionString)
        {
            NoResetOnClose = true,
            AutoPrepareMinUsages = 1,
        };
        // The plan is the same whatever is asked, and making it anew takes longer than most answers.
        builder.Options = $"{builder.Options} -c plan_cache_mode=force_generic_plan".Trim();
        builder.MaxPoolSize = Math.Min(builder.MaxPoolSize, Most);
        builder.MinPoolSize = Math.Min(builder.MinPoolSize, builder.MaxPoolSize);
        return builder;
    }
}
