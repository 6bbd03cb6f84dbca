using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using DiplomacyTracker.Ledger;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.Exports;

/// <summary>The whole log up to R, as lines of JSON.</summary>
/// <param name="Axes">R alone matters: the log is what was recorded, whenever it is or was known.</param>
internal sealed record ExportLog(Axes Axes) : IRequest<LogExport>;

internal sealed class ExportLogHandler(NpgsqlDataSource database, Vantages vantages)
    : IRequestHandler<ExportLog, LogExport>
{
    public async Task<LogExport> Handle(ExportLog request, CancellationToken cancellationToken)
    {
        var asOf = await vantages.ForLedgerAsync(await WholeAsync(request.Axes, cancellationToken), cancellationToken);
        await using var command = database.CreateCommand(
            "select count(*) from diplomacy.mt_events where seq_id <= $1 and type <> 'tombstone'"
        );
        command.CommandTimeout = 0;
        command.Parameters.Add(new() { Value = asOf.Position });
        var events = await command.ExecuteScalarAsync(cancellationToken) is long count ? count : 0;
        return new(database, LogHeader.Of(asOf.Position, events));
    }

    /// <summary>Where no moment of the log is asked for, all of it is meant, and not only what the ledger has got to.</summary>
    private async Task<Axes> WholeAsync(Axes axes, CancellationToken cancellation) =>
        axes.RecordedAt is null
            ? axes with
            {
                MinPosition = Math.Max(axes.MinPosition ?? 0, (await vantages.ProgressAsync(cancellation)).Log),
            }
            : axes;
}

/// <summary>An export of the log that is about to be written.</summary>
/// <param name="database">Where the log is.</param>
/// <param name="header">What is exported.</param>
internal sealed class LogExport(NpgsqlDataSource database, LogHeader header)
{
    private const int PageSize = 1000;

    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is exported.</summary>
    public LogHeader Header => header;

    /// <summary>Writes all lines, each page of the log as soon as it is read: memory doesn't grow with the log.</summary>
    public async Task WriteAsync(Stream to, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var lines = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(lines, Form);
        JsonSerializer.Serialize(json, header, LogLine.Json);
        EndLine();
        await SendAsync();

        var events = 0L;
        await foreach (var line in LinesAsync(cancellation))
        {
            lines.Write(line.Span);
            if (++events % PageSize is 0)
                await SendAsync();
        }

        await SendAsync();
        var closing = new LogClosing(events, Convert.ToHexStringLower(hash.GetCurrentHash()));
        JsonSerializer.Serialize(json, closing, LogLine.Json);
        EndLine();
        await SendAsync();

        void EndLine()
        {
            json.Flush();
            json.Reset();
            lines.Write("\n"u8);
        }

        async Task SendAsync()
        {
            hash.AppendData(lines.WrittenSpan);
            await to.WriteAsync(lines.WrittenMemory, cancellation);
            lines.ResetWrittenCount();
        }
    }

    /// <summary>The lines of the events, each with its end, page by page of the log.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> LinesAsync(
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var line = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(line, Form);
        var last = 0L;
        for (var read = PageSize; read == PageSize; )
        {
            read = 0;
            await using var page = Page(last);
            await using var rows = await page.ExecuteReaderAsync(cancellation);
            for (; await rows.ReadAsync(cancellation); read++)
            {
                line.ResetWrittenCount();
                LogLine.Write(json, rows);
                json.Flush();
                json.Reset();
                line.Write("\n"u8);
                last = rows.GetInt64(0);
                yield return line.WrittenMemory;
            }
        }
    }

    private NpgsqlCommand Page(long after)
    {
        var command = database.CreateCommand(
            $"""
            select {LogLine.Columns} from diplomacy.mt_events
            where seq_id > $1 and seq_id <= $2 and type <> 'tombstone' order by seq_id limit {PageSize}
            """
        );
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = header.Position });
        return command;
    }
}
