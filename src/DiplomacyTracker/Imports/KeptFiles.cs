using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>Files that only propose, kept beside their import until somebody has accepted something of them: small ones, and the latest.</summary>
internal static class KeptFiles
{
    private const int LargestBytes = 4 << 20;
    private const int Most = 20;

    /// <summary>The bytes of a file; null where it is too large to be kept.</summary>
    public static async Task<byte[]?> ReadAsync(string path, CancellationToken cancellation) =>
        new FileInfo(path).Length <= LargestBytes ? await File.ReadAllBytesAsync(path, cancellation) : null;

    /// <summary>Keeps it, and no longer those of which there are newer ones.</summary>
    public static async Task KeepAsync(
        NpgsqlDataSource database,
        Guid import,
        byte[] bytes,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            with kept as (
                insert into diplomacy.import_file (import, bytes) values ($1, $2) on conflict (import) do nothing)
            delete from diplomacy.import_file
            where number < (select number from diplomacy.import_file order by number desc offset $3 limit 1)
            """,
            cancellation,
            import,
            bytes,
            Most - 2
        );
    }

    /// <summary>What was kept of an import; null where nothing was.</summary>
    public static async Task<byte[]?> FindAsync(NpgsqlDataSource database, Guid import, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ScalarAsync(
                "select bytes from diplomacy.import_file where import = $1",
                cancellation,
                import
            ) as byte[];
    }
}
