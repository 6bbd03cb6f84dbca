using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Crash;

/// <summary>All that is recorded, and all that the ledger makes of it, as one digest.</summary>
internal static class LogAndLedger
{
    // Each run uses up other positions: so what counts is their order within a development, and no body tells them.
    private const string Sql = """
        with places as (select seq_id as position, version as place from diplomacy.mt_events)
        select md5(string_agg(row, '' order by row)) from (
            select concat_ws('|', 'ledger', development, act, known_from, known_to, f.place, t.place, type, category,
                earliest, latest, pair, certainty, counts, actor, plover, countries, actors, targets, involved, mutual,
                occurred, aside, context, origins, way, done, stands_to, days, statuses, phases, words, parties,
                regexp_replace(body::text, '"position": ?\d+', '', 'g')) as row
            from diplomacy.ledger left join places f on f.position = position_from
                left join places t on t.position = position_to
            union all select concat_ws('|', 'party', development, parties, f.place, country, role, person, side, key)
            from diplomacy.ledger_party join places f using (position)
            union all select concat_ws('|', 'clock', count(*), max(known_at))
            from diplomacy.ledger_clock join places using (position)
            union all select concat_ws('|', 'event', id, stream_id, version, type, data) from diplomacy.mt_events) as rows
        """;

    /// <summary>The digest.</summary>
    public static Task<object?> DigestAsync(string connectionString) =>
        ClusterGround.ExecuteAsync(connectionString, Sql);
}
