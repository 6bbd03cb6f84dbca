using System.Text.Json;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using JasperFx.Events;
using Marten.Events;

namespace DiplomacyTracker.Imports;

/// <summary>A fact that is going to be appended: all but its place and its time, as PostgreSQL takes it.</summary>
/// <param name="Entry">The fact; who recorded it is said, place and time are still to come.</param>
/// <param name="Bytes">The values of <see cref="Columns"/>.</param>
internal sealed record AppendedFact(Entry Entry, byte[] Bytes)
{
    /// <summary>The columns of an event of the log, without its place and its time.</summary>
    public const string Columns =
        "id, stream_id, version, data, type, tenant_id, mt_dotnet_type, causation_id, headers, user_name, is_archived";

    /// <summary>How many.</summary>
    public const int ColumnCount = 11;
}

/// <summary>A development to which facts are going to be appended.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">The name of its kind in the log.</param>
/// <param name="Recorded">What is in the log already.</param>
/// <param name="Facts">What comes behind it.</param>
internal sealed record Appended(Guid Id, string Type, IReadOnlyList<Entry> Recorded, IReadOnlyList<AppendedFact> Facts)
{
    private const byte VersionOfJsonb = 1;

    /// <summary>How many facts are in the log already.</summary>
    public long Version => Recorded.Count;

    /// <summary>Whether the ledger can't work in one of those.</summary>
    public bool IsUnread { get; init; }

    /// <summary>What an import adds to a development.</summary>
    /// <param name="log">The development.</param>
    /// <param name="import">Which one.</param>
    /// <param name="graph">How the log names things.</param>
    public static Appended Of(DevelopmentLog log, Import import, EventGraph graph)
    {
        var row = new BinaryRow();
        return new(
            log.Id,
            graph.AggregateAliasFor(Tracker.KindOf(log.Entries).State),
            [.. log.All.Take(log.Version).Select(known => known.Entry)],
            [
                .. log.Added.Select(
                    (known, place) =>
                    {
                        row.Clear();
                        Put(row, log, place, known, import);
                        return new AppendedFact(known.Entry with { Recorder = import.Recorder }, row.Written.ToArray());
                    }
                ),
            ]
        );
    }

    /// <summary>The entries with their places in the log, for the ledger.</summary>
    /// <param name="places">Of its facts, in their order.</param>
    /// <param name="at">When they are recorded.</param>
    public Told Told(ReadOnlySpan<long> places, DateTimeOffset at)
    {
        var entries = new List<Entry>(Recorded);
        foreach (var (index, fact) in Facts.Index())
            entries.Add(fact.Entry with { Position = places[index], RecordedAt = at });
        return new(Id, entries, places[0] - 1, IsUnread);
    }

    private static void Put(BinaryRow row, DevelopmentLog log, int place, Known known, Import import)
    {
        var (fact, type) = (known.Entry.Fact, known.Entry.Fact.GetType());
        row.Uuid(known.Entry.Id);
        row.Uuid(log.Id);
        row.Big(log.Version + place + 1);
        row.Value(json => Json(json, fact, type));
        row.Text(Tracker.NameOf(fact));
        row.Text(JasperFx.StorageConstants.DefaultTenantId);
        row.Text($"{type.FullName}, {type.Assembly.GetName().Name}");
        row.Text($"{import.Id}");
        row.Value(json => Json(json, known.Origin.Headers(), typeof(Dictionary<string, string>)));
        row.Text(import.Recorder);
        row.Flag(false);
    }

    private static void Json(BinaryRow row, object value, Type type)
    {
        row.GetSpan(1)[0] = VersionOfJsonb;
        row.Advance(1);
        using var json = new Utf8JsonWriter(
            row,
            new() { Encoder = TrackerJson.Lenient.Encoder, SkipValidation = true }
        );
        JsonSerializer.Serialize(json, value, type, TrackerJson.Lenient);
    }
}
