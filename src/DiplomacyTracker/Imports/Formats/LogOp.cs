using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>One line of a correction log.</summary>
internal sealed record LogOp(
    [property: JsonPropertyName("recorded_at")] string RecordedAt,
    string Commit,
    string? Op,
    string Id,
    [property: JsonPropertyName("old_id")] string? OldId,
    Dictionary<string, string?>? After,
    Dictionary<string, string?[]?>? Changes
)
{
    private static readonly string[] Order = ["withdraw", "renumber", "add", "correct"];

    /// <summary>Where it stands.</summary>
    [JsonIgnore]
    public long Line { get; init; }

    /// <summary>When the official record changed.</summary>
    [JsonIgnore]
    public DateTimeOffset At => PublicationTime.Parse(RecordedAt).Instant;

    /// <summary>Its place among the operations of one commit.</summary>
    [JsonIgnore]
    public int Place => Array.IndexOf(Order, Op is "baseline" ? "add" : Op);

    /// <summary>Whether it puts a visit on the list.</summary>
    [JsonIgnore]
    public bool Adds => Op is "add" or "baseline";

    /// <summary>The operations in the order in which they apply, and lines that are none.</summary>
    public static (IReadOnlyList<LogOp> Ops, List<Reading> Broken) ReadAll(Stream file)
    {
        var (ops, broken) = (new List<LogOp>(), new List<Reading>());
        using var reader = new StreamReader(file);
        for (var line = 1L; reader.ReadLine() is { } text; line++)
            if (text.Trim().Length > 0)
                try
                {
                    ops.Add(Read(text) with { Line = line });
                }
                catch (Exception exception) when (exception is JsonException or RefusedException)
                {
                    broken.Add(
                        new(line)
                        {
                            Problem = new(
                                line,
                                null,
                                RowProblems.Cut(text),
                                (exception as RefusedException)?.Code ?? "malformed-row",
                                exception is JsonException { Path: { } path }
                                    ? $"This is no operation of the log: something else belongs at {path}."
                                    : exception.Message
                            ),
                        }
                    );
                }

        var commits = ops.Select(op => op.Commit)
            .Distinct(StringComparer.Ordinal)
            .Index()
            .ToDictionary(commit => commit.Item, commit => commit.Index, StringComparer.Ordinal);
        return (
            [.. ops.OrderBy(op => op.At).ThenBy(op => commits[op.Commit]).ThenBy(op => op.Place).ThenBy(op => op.Line)],
            broken
        );
    }

    private static LogOp Read(string text)
    {
        if (ForeignBytes.FaultIn(text) is { } fault)
            throw fault;
        var op = JsonSerializer.Deserialize<LogOp>(text, TrackerJson.Lenient) ?? throw new JsonException("No object.");
        if (op.Op is null || op.Place < 0)
            throw new JsonException($"There is no op {Excerpt.Of(op.Op ?? "")}.");
        if (op is { RecordedAt: null } or { Id: null } or { Commit: null } || op.At == default)
            throw new JsonException("An operation has recorded_at, commit and id.");
        if (
            op.Adds && op.After is null
            || op.Op is "correct" && op.Changes?.Values.All(values => values is { Length: > 0 }) is not true
            || op.Op is "renumber" && op.OldId is null
        )
            throw new JsonException($"An operation {op.Op} says what it changes.");
        return op;
    }
}
