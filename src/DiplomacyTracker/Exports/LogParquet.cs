using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Exports;

/// <summary>The log as Parquet, a row for each event: for analysis. Trackers are restored from lines of JSON.</summary>
internal static class LogParquet
{
    private static readonly ParquetColumn[] Columns =
    [
        new("position", typeof(long)),
        new("id", typeof(string)),
        new("type", typeof(string)),
        new("development", typeof(string)),
        new("version", typeof(long)),
        new("recordedAt", typeof(DateTime)),
        new("recorder", typeof(string)),
        new("causation", typeof(string)),
        new("correlation", typeof(string)),
        new("headers", typeof(string)),
        new("data", typeof(string)),
    ];

    /// <summary>The address at which the same bytes are given for ever.</summary>
    public static string QueryOf(LogHeader header) =>
        $"/api/export?format=parquet&recordedAt=position:{header.Position}";

    /// <summary>Writes it, each page of the log as soon as it is read.</summary>
    /// <returns>How many events there are.</returns>
    public static async Task<long> WriteAsync(LogExport export, Stream to, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var told = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["format"] = export.Header.Format,
            ["revision"] = export.Header.Revision.ToString(CultureInfo.InvariantCulture),
            ["query"] = QueryOf(export.Header),
            ["position"] = export.Header.Position.ToString(CultureInfo.InvariantCulture),
        };
        await using var table = await ParquetTable.CreateAsync(to, Columns, told, cancellation);
        var events = 0L;
        await foreach (var line in export.LinesAsync(cancellation))
        {
            hash.AppendData(line.Span);
            using var read = JsonDocument.Parse(line);
            await table.AddAsync([.. Columns.Select(column => Cell(read.RootElement, column))], line.Length);
            events++;
        }

        await table.EndAsync();
        told["events"] = events.ToString(CultureInfo.InvariantCulture);
        told["sha256"] = Convert.ToHexStringLower(hash.GetCurrentHash());
        table.Tell(told);
        return events;
    }

    private static object? Cell(JsonElement line, ParquetColumn column) =>
        !line.TryGetProperty(column.Name, out var value) ? null
        : column.Type == typeof(long) ? value.GetInt64()
        : column.Type == typeof(DateTime) ? value.GetDateTimeOffset().UtcDateTime
        : value.ValueKind is JsonValueKind.String ? value.GetString()
        : value.GetRawText();
}
