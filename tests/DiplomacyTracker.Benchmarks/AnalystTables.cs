using System.Globalization;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using DuckDB.NET.Data;

namespace DiplomacyTracker.Benchmarks;

/// <summary>The rows of the ledger as an analyst would have them: columns in DuckDB, those of a pair beside one another.</summary>
internal sealed class AnalystTables : IDisposable
{
    private const int Window = 365;

    private const string Seen = "known_from <= $1 and $1 < known_to and position_from <= $2 and $2 < position_to";
    private const string Between =
        "(pair = $4 or pair is null and list_contains(countries, $5) and list_contains(countries, $6))";

    private const string Counts = $"""
        with seen as (
            select quad,
                   (actors is null or list_contains(actors, $5)) and (targets is null or list_contains(targets, $6))
                   or mutual and (actors is null or list_contains(actors, $6)) and (targets is null or list_contains(targets, $5)) as forth,
                   (actors is null or list_contains(actors, $6)) and (targets is null or list_contains(targets, $5))
                   or mutual and (actors is null or list_contains(actors, $5)) and (targets is null or list_contains(targets, $6)) as back
            from deeds join quads using (plover)
            where {Seen} and {Between} and occurred between $7 and $3 and aside is null
        )
        select quad, count(*) filter (forth), count(*) filter (back) from seen group by quad
        """;

    private const string Facts = $"""
        select type, statuses[1 + len(list_filter(days, lambda day: day <= $3))] as status, count(*), max(latest), arg_max(development, latest)
        from wholes where {Seen} and {Between} group by all
        """;

    private readonly DuckDBConnection tables;

    private AnalystTables(DuckDBConnection tables) => this.tables = tables;

    /// <summary>Carries the rows over by CSV.</summary>
    public static async Task<AnalystTables> LoadAsync(Host host, string file)
    {
        File.Delete(file);
        var (deeds, wholes) = (file + "-deeds.csv", file + "-wholes.csv");
        const string spans =
            "case when known_to = 'infinity' then 9223372036854775807 else (extract(epoch from known_to) * 1000000)::bigint end as known_to, position_from, position_to, pair, array_to_string(countries, ' ') as countries";
        const string from =
            "case when known_from = '-infinity' then 0 else (extract(epoch from known_from) * 1000000)::bigint end as known_from";
        await ExportAsync(
            host,
            $"select development, {from}, {spans}, array_to_string(actors, ' ') as actors, array_to_string(targets, ' ') as targets, mutual, plover, occurred, aside from diplomacy.ledger where act <> 'whole' and plover is not null order by pair, occurred",
            deeds
        );
        await ExportAsync(
            host,
            $"select development, {from}, {spans}, type, latest, array_to_string(days, ' ') as days, array_to_string(statuses, ' ') as statuses from diplomacy.ledger where act = 'whole' order by pair, latest",
            wholes
        );

        var duck = new DuckDBConnection($"Data Source={file}");
        await duck.OpenAsync();
        const string read = "header = true, nullstr = '', all_varchar = true";
        const string columns =
            "development::uuid as development, known_from::bigint as known_from, known_to::bigint as known_to, position_from::bigint as position_from, position_to::bigint as position_to, pair, string_split(countries, ' ') as countries";
        Execute(
            duck,
            $"create table deeds as select {columns}, string_split(actors, ' ') as actors, string_split(targets, ' ') as targets, mutual = 't' as mutual, plover, occurred::date as occurred, aside from read_csv('{deeds}', {read})"
        );
        Execute(
            duck,
            $"create table wholes as select {columns}, type, latest::date as latest, string_split(days, ' ')::date[] as days, string_split(statuses, ' ') as statuses from read_csv('{wholes}', {read})"
        );
        var quads = string.Join(
            ',',
            Enum.GetValues<Plover>().Select(act => $"('{Platform.Kebab.Of(act)}', '{Platform.Kebab.Of(act.Quad())}')")
        );
        Execute(duck, $"create table quads as select * from (values {quads}) as quads (plover, quad)");
        File.Delete(deeds);
        File.Delete(wholes);
        return new(duck);
    }

    /// <summary>How often each acted towards the other; the facts are read as well.</summary>
    public (int Forth, int Back) Ask((CountryCode One, CountryCode Other) pair, Moment moment)
    {
        // A day means its end.
        var known =
            new DateTimeOffset(moment.Known.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeMilliseconds()
                * 1000
            - 1;
        object[] axes =
        [
            known,
            moment.Position,
            moment.Valid,
            Pairs.Key(pair.One, pair.Other),
            pair.One.Value,
            pair.Other.Value,
        ];
        var (forth, back) = (0L, 0L);
        using (var counts = Command(Counts, [.. axes, moment.Valid.AddDays(1 - Window)]))
        using (var reader = counts.ExecuteReader())
            while (reader.Read())
                (forth, back) = (forth + reader.GetInt64(1), back + reader.GetInt64(2));
        using (var facts = Command(Facts, axes))
        using (var reader = facts.ExecuteReader())
            while (reader.Read())
                _ = reader.GetInt64(2);
        return ((int)forth, (int)back);
    }

    public void Dispose() => tables.Dispose();

    private DuckDBCommand Command(string sql, object[] values)
    {
        var command = tables.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values)
            command.Parameters.Add(new DuckDBParameter(value));
        return command;
    }

    private static void Execute(DuckDBConnection duck, string sql)
    {
        using var command = duck.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static async Task ExportAsync(Host host, string query, string file)
    {
        await using var connection = await host.ConnectAsync();
        using var rows = await connection.BeginTextExportAsync($"copy ({query}) to stdout (format csv, header)");
        await using var writer = new StreamWriter(file);
        while (await rows.ReadLineAsync() is { } line)
            await writer.WriteLineAsync(line);
    }
}
