using Npgsql;

namespace DiplomacyTracker.Platform;

/// <summary>One command on a connection that is open, in whatever transaction it is in; it may take as long as it takes.</summary>
internal static class NpgsqlCommands
{
    /// <summary>Executes it, with its values at $1, $2 and so on.</summary>
    /// <returns>The rows that it changed.</returns>
    public static async Task<int> ExecuteAsync(
        this NpgsqlConnection connection,
        string sql,
        CancellationToken cancellation,
        params object[] values
    )
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The first value of its first row; null where there is none.</summary>
    public static async Task<object?> ScalarAsync(
        this NpgsqlConnection connection,
        string sql,
        CancellationToken cancellation,
        params object[] values
    )
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteScalarAsync(cancellation);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
