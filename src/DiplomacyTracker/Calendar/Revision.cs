using Npgsql;

namespace DiplomacyTracker.Calendar;

/// <summary>What of a development a calendar shows, at one place of the log.</summary>
/// <param name="Earliest">Its first day.</param>
/// <param name="Latest">Its last day.</param>
/// <param name="Statuses">How far it has got on which days.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Counts">Whether it hangs on nothing that is open.</param>
/// <param name="RecordedAt">When we stored what made it look so.</param>
internal sealed record Look(
    DateOnly Earliest,
    DateOnly Latest,
    string Statuses,
    string? Certainty,
    bool Counts,
    DateTimeOffset RecordedAt
)
{
    public static Look Of(NpgsqlDataReader reader) =>
        new(
            reader.GetFieldValue<DateOnly>(1),
            reader.GetFieldValue<DateOnly>(2),
            reader.GetString(3),
            reader.IsDBNull(4) ? null : reader.GetString(4),
            reader.GetBoolean(5),
            reader.IsDBNull(6) ? DateTimeOffset.UnixEpoch : reader.GetFieldValue<DateTimeOffset>(6)
        );

    /// <summary>Whether a calendar has to be told.</summary>
    public bool Differs(Look before) => this with { RecordedAt = before.RecordedAt } != before;
}

/// <summary>How often date or status have changed, and when something last did.</summary>
/// <param name="Sequence">SEQUENCE of iCalendar: 0 at first, one more with every change; it never goes back.</param>
/// <param name="CreatedAt">When it was first stored.</param>
/// <param name="ChangedAt">When what it looks like now was stored.</param>
internal sealed record Revision(int Sequence, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt)
{
    /// <summary>By the line of its looks along the log, which has at least one.</summary>
    public static Revision Of(IEnumerable<Look> line)
    {
        var looks = line.ToList();
        return new(
            looks.Zip(looks.Skip(1), (before, after) => after.Differs(before)).Count(differs => differs),
            looks[0].RecordedAt,
            looks[^1].RecordedAt
        );
    }
}
