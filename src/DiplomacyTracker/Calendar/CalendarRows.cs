using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Calendar;

/// <summary>Asks the ledger what takes place, or may, on some days: by first day within them, then id.</summary>
internal sealed class CalendarRows(NpgsqlDataSource database, Filtering filtering)
{
    // What lasts longer is found by an index of its own, and all else near its first day.
    private const int Long = 366;

    private const string HoldsOn = "ledger.type || '/' || ledger.statuses[1 + width_bucket(?, ledger.days)] = any(?)";

    private static readonly string[] Holding =
    [
        .. Tracker.Kinds.SelectMany(kind => kind.InForce, (kind, status) => $"{kind.Name}/{status}"),
    ];

    /// <summary>At most so many, behind that place.</summary>
    public async Task<IReadOnlyList<CalendarRow>> FindAsync(
        RowsAsked asked,
        AsOf asOf,
        PageEnd? after,
        int most,
        CancellationToken cancellation
    )
    {
        var found = new List<CalendarRow>();
        int read;
        do
        {
            read = 0;
            var sql = await SqlAsync(asked, asOf, after, most, cancellation);
            await using var command = sql.Command(database);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            for (; await reader.ReadAsync(cancellation); read++)
            {
                after = new(reader.GetFieldValue<DateOnly>(0), reader.GetGuid(1));
                if (Row(after, reader.GetString(2), reader.GetString(3), asked, asOf) is { } row)
                    found.Add(row);
            }
            // What SQL can't tell, which day it is at a place, is told here; so a part may come out short.
        } while (read == most && found.Count < most);

        return [.. found.Take(most)];
    }

    private async Task<LedgerSql> SqlAsync(
        RowsAsked asked,
        AsOf asOf,
        PageEnd? after,
        int most,
        CancellationToken cancellation
    )
    {
        var (from, to) = (asked.Span.From, asked.Span.To);
        var sql = new LedgerSql(
            "greatest(ledger.earliest, ?::date) as first, ledger.development, ledger.type, ledger.body",
            asOf,
            given: from
        )
            .And("ledger.act = 'whole'")
            .And(
                $"(ledger.earliest between ? and ? and ledger.latest >= ? and ledger.latest <= ledger.earliest + {Long}"
                    + $" or ledger.latest > ledger.earliest + {Long} and ledger.earliest <= ? and ledger.latest >= ?)",
                Scoped(from),
                to,
                from,
                to,
                from
            )
            .And("ledger.type = any(?)", [Types(asked.Filters)]);
        // What holds until further notice stands where it began: all of it would be read here only to be left out (see Stands).
        sql.And(
            $"not (ledger.latest = 'infinity' and ledger.earliest < ? and {HoldsOn} and {HoldsOn} and {HoldsOn})",
            [from, .. DaysAround(asked, asOf).SelectMany(day => new[] { day, Holding })]
        );
        if (asked.Filters.Pair is { } pair)
            sql.And("ledger.pair = ?", pair);
        // Which day it is differs by a day at most; what has the status on none of the three is left out here.
        if (asked.Filters.Of.Status.Count > 0)
            sql.And(
                "array[ledger.statuses[1 + width_bucket(?, ledger.days)], ledger.statuses[1 + width_bucket(?, ledger.days)],"
                    + " ledger.statuses[1 + width_bucket(?, ledger.days)]] && ?",
                [.. DaysAround(asked, asOf), asked.Filters.Of.Status.ToArray()]
            );
        await filtering.AddAsync(sql, asked.Filters.Of with { Status = [], Phase = [] }, asOf, cancellation);
        if (after is not null)
            sql.And("(greatest(ledger.earliest, ?::date), ledger.development) > (?, ?)", from, after.Day, after.Id);
        return sql.Then("order by first, ledger.development limit ?", most);
    }

    private static CalendarRow? Row(PageEnd end, string type, string body, RowsAsked asked, AsOf asOf)
    {
        var kind = Tracker.Kinds.Single(kind => kind.Name == type);
        var folded = kind.Read(body);
        var today = asked.Today(folded.View(asOf.ValidAt).Where, asOf);
        var read = folded.Read(today);
        return Stands(kind, read.View, asked) ? new(end, kind, folded.Headlines().Whole, read, today) : null;
    }

    /// <summary>By its own day it has the status and phase asked for; what holds until further notice stands where it began, and where it ended.</summary>
    private static bool Stands(IKind kind, DevelopmentView view, RowsAsked asked) =>
        (
            asked.Filters.Of.Status is not { Count: > 0 } statuses
            || statuses.Contains(view.Status, StringComparer.Ordinal)
        )
        && (
            asked.Filters.Of.Phase is not { Count: > 0 } phases
            || (view as PlannedView is { } planned && phases.Contains(Kebab.Of(planned.Phase), StringComparer.Ordinal))
        )
        && (!Holds(kind, view) || view.Earliest >= asked.Span.From || view.Latest <= asked.Span.To);

    /// <summary>Whether it holds until further notice, or did until it was over.</summary>
    private static bool Holds(IKind kind, DevelopmentView view) =>
        view.Latest is null
            ? view.WillHold || kind.InForce.Contains(view.Status, StringComparer.Ordinal)
            : kind.Binding.Contains(view.Status, StringComparer.Ordinal);

    private static string[] Types(CalendarFilters filters) =>
        filters.Type.Count > 0
            ? [.. filters.Type]
            : [.. Tracker.Kinds.Where(kind => kind.TakesPlace).Select(kind => kind.Name)];

    private static object[] DaysAround(RowsAsked asked, AsOf asOf)
    {
        var known = DateOnly.FromDateTime(asOf.KnownAt.UtcDateTime);
        return asked.Day is { } day
            ? [day, day, day]
            : [Back(known, 1), known, known < DateOnly.MaxValue ? known.AddDays(1) : known];
    }

    private static DateOnly Scoped(DateOnly from) => Back(from, Long);

    private static DateOnly Back(DateOnly day, int days) =>
        day.DayNumber > days ? day.AddDays(-days) : DateOnly.MinValue.AddDays(1);
}
