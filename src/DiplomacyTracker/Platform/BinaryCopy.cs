using Npgsql;

namespace DiplomacyTracker.Platform;

/// <summary>Writes rows by COPY in PostgreSQL's binary format, in whatever transaction the connection is in.</summary>
internal sealed class BinaryCopy(NpgsqlConnection connection)
{
    private readonly BinaryRow row = new();

    /// <summary>Writes one row, or several, of each item; nothing is begun where there is none.</summary>
    /// <param name="table">With its columns.</param>
    /// <param name="items">What is to be written.</param>
    /// <param name="put">Puts the values of an item behind their count.</param>
    /// <param name="cancellation">Leaves it; none of the rows is there then.</param>
    public async Task WriteAsync<T>(
        string table,
        IEnumerable<T> items,
        Action<BinaryRow, T> put,
        CancellationToken cancellation
    )
    {
        NpgsqlRawCopyStream? copy = null;
        try
        {
            foreach (var item in items)
            {
                row.Clear();
                put(row, item);
                copy ??= await BeginAsync(table, cancellation);
                await copy.WriteAsync(row.Written, cancellation);
            }

            if (copy is null)
                return;

            row.Clear();
            row.End();
            await copy.WriteAsync(row.Written, cancellation);
        }
        catch when (copy is not null)
        {
            await copy.CancelAsync();
            throw;
        }
        finally
        {
            if (copy is not null)
                await copy.DisposeAsync();
        }
    }

    private async Task<NpgsqlRawCopyStream> BeginAsync(string table, CancellationToken cancellation)
    {
        var copy = await connection.BeginRawBinaryCopyAsync($"copy {table} from stdin (format binary)", cancellation);
        await copy.WriteAsync(BinaryRow.Begin, cancellation);
        return copy;
    }
}
