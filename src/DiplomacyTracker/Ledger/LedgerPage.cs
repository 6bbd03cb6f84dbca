using System.Text.Json.Nodes;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Ledger;

/// <summary>What a page of the log changes in the ledger, as SQL: the same rows for any size of page.</summary>
internal sealed class LedgerPage
{
    private const string Forever = "9223372036854775807";

    private readonly Dictionary<(Guid, string, DateTimeOffset), JsonObject> open = [];
    private readonly JsonArray opened = [];
    private readonly JsonArray closed = [];
    private readonly JsonArray parties = [];
    private readonly JsonArray clock = [];

    /// <summary>Works out the page.</summary>
    /// <param name="page">The entries of the page by development, with their place among all of that development.</param>
    public LedgerPage(IEnumerable<(Guid Development, IReadOnlyList<Entry> Entries, int Index)> page)
    {
        foreach (var (development, entries, index) in page.OrderBy(item => item.Entries[item.Index].Position))
        {
            var entry = entries[index];
            clock.Add(
                new JsonObject
                {
                    ["position"] = entry.Position,
                    ["recorded_at"] = Written(entry.RecordedAt),
                    ["known_at"] = Written(entry.KnownAt),
                }
            );
            var turn = Tracker.KindOf(entries).Turn(development, entries, index);
            foreach (var rectangle in turn.Closed)
                Close(development, rectangle, entry.Position);
            foreach (var rectangle in turn.Opened)
                Open(development, rectangle, entry.Position);
        }
    }

    /// <summary>The statements, each with its one parameter of JSON at the question mark.</summary>
    /// <param name="schema">Of the tables: ours, or that of tables which are being rebuilt.</param>
    public IEnumerable<(string Sql, string Rows)> Statements(string schema = TrackerServices.Schema)
    {
        if (closed.Count > 0)
            yield return (
                $"""
                update {schema}.ledger as ledger set position_to = ended.position_to
                from jsonb_to_recordset(?::jsonb) as ended(development uuid, act text, known_from timestamptz, position_to bigint)
                where ledger.development = ended.development and ledger.act = ended.act
                  and ledger.known_from = ended.known_from and ledger.position_to = {Forever}
                """,
                closed.ToJsonString()
            );
        if (opened.Count > 0)
            yield return (
                $"""
                insert into {schema}.ledger (development, act, known_from, known_to, position_from, position_to, type,
                    category, earliest, latest, pair, certainty, counts, actor, plover, countries, actors, targets, involved, mutual,
                    occurred, aside, context, origins, way, done, stands_to, days, statuses, phases, body, words)
                select development, act, known_from, known_to, position_from, position_to, type, category, earliest, latest,
                    pair, certainty, counts, actor, plover, countries, actors, targets, involved, mutual, occurred, aside, context,
                    origins, way, done, "standsTo", days, statuses, phases, body, words::tsvector
                from jsonb_to_recordset(?::jsonb) as opened(development uuid, act text, known_from timestamptz,
                    known_to timestamptz, position_from bigint, position_to bigint, type text, category text, earliest date,
                    latest date, pair text, certainty text, counts boolean, actor text, plover text, countries text[],
                    actors text[], targets text[], involved text[], mutual boolean, occurred date, aside text, context uuid[],
                    origins text[], way smallint, done date, "standsTo" date, days date[],
                    statuses text[], phases text[], body jsonb, words text)
                """,
                opened.ToJsonString()
            );
        if (parties.Count > 0)
            yield return (
                $"""
                insert into {schema}.ledger_party
                select * from jsonb_to_recordset(?::jsonb) as party(development uuid, known_from timestamptz,
                    position_from bigint, country text, role text, person text, side smallint, key text)
                """,
                parties.ToJsonString()
            );
        if (clock.Count > 0)
            yield return (
                $"""
                insert into {schema}.ledger_clock
                select position, greatest(max(recorded_at) over (order by position),
                    (select max(recorded_at) from {schema}.ledger_clock)),
                    greatest(max(known_at) over (order by position),
                    (select known_at from {schema}.ledger_clock order by position desc limit 1))
                from jsonb_to_recordset(?::jsonb) as clock(position bigint, recorded_at timestamptz, known_at timestamptz)
                """,
                clock.ToJsonString()
            );
    }

    private void Close(Guid development, Rectangle rectangle, long position)
    {
        if (open.Remove((development, rectangle.Act, rectangle.KnownFrom), out var row))
            row["position_to"] = position;
        else
            closed.Add(
                new JsonObject
                {
                    ["development"] = development,
                    ["act"] = rectangle.Act,
                    ["known_from"] = Written(rectangle.KnownFrom),
                    ["position_to"] = position,
                }
            );
    }

    private void Open(Guid development, Rectangle rectangle, long position)
    {
        var row = JsonNode.Parse(rectangle.Content) as JsonObject ?? [];
        foreach (var party in row["parties"] as JsonArray ?? [])
            if (party?.DeepClone() is JsonObject copy)
            {
                (copy["development"], copy["position_from"]) = (development, position);
                copy["known_from"] = Written(rectangle.KnownFrom);
                parties.Add(copy);
            }

        row.Remove("parties");
        (row["development"], row["act"]) = (development, rectangle.Act);
        (row["position_from"], row["position_to"]) = (position, long.MaxValue);
        (row["known_from"], row["known_to"]) = (Written(rectangle.KnownFrom), Written(rectangle.KnownTo));
        open[(development, rectangle.Act, rectangle.KnownFrom)] = row;
        opened.Add(row);
    }

    private static string Written(DateTimeOffset instant) =>
        instant == DateTimeOffset.MaxValue ? "infinity" : Instants.Written(instant);
}
