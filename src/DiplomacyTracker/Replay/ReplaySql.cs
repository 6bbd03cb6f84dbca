using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Replay;

/// <summary>Finds the moments at which developments begin to look different: where one rectangle ends, or one begins.</summary>
internal sealed partial class ReplaySql(ReplayAxis axis, ReplayFilters filters, PartyCondition? person)
{
    // Along the known axis rectangles are those of one position, and they meet in known time; along the log the reverse.
    private const string ByPosition = "rect.position_from <= @position and @position < rect.position_to";
    private const string ByKnown = "rect.known_from <= @known and @known < rect.known_to";

    private const string Sides = """
        one.country = @one and other.country = @other
        and ((one.side & 1 = 1 and other.side & 2 = 2) or (one.side & 2 = 2 and other.side & 1 = 1))
        """;

    private const string Both = """
        diplomacy.ledger_party one join diplomacy.ledger_party other on other.development = one.development and other.parties = one.parties
        """;

    private const string Shown = "in (turn.old_parties, turn.new_parties)";

    private readonly List<NpgsqlParameter> parameters = [];

    private bool IsKnown => axis is ReplayAxis.Known;
    private string Visible => IsKnown ? ByPosition : ByKnown;
    private string From => IsKnown ? "known_from" : "position_from";
    private string To => IsKnown ? "known_to" : "position_to";

    /// <summary>The question: moments in order, before and after, and whether a development is only context.</summary>
    /// <param name="database">Where it is put.</param>
    /// <param name="bounds">From where to where.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="moments">Only among so many first moments: where that are enough, the others needn't be looked at.</param>
    public NpgsqlCommand Command(NpgsqlDataSource database, Bounds bounds, int limit, long moments)
    {
        parameters.Clear();
        var selected = Selected();
        var context = filters.Pair is null ? "false" : $"not {OfPair()}";
        var command = database.CreateCommand(
            $"""
            with moment as ({Moments(Give("moments", moments))}
            ), turn as (
                select {(IsKnown ? "moment.at" : Clock)} as at, moment.at as place, moment.development,
                       {(IsKnown ? "coalesce(new.position_from, old.position_from)" : "moment.at")} as position,
                       coalesce(new.type, old.type) as type, old.body as old_body, new.body as new_body,
                       old.parties as old_parties, new.parties as new_parties
                from (select distinct at, development from moment) as moment
                left join lateral (select * from diplomacy.ledger rect where rect.development = moment.development
                    and rect.act = 'whole' and rect.{To} = moment.at and {Visible}) old on true
                left join lateral (select * from diplomacy.ledger rect where rect.development = moment.development
                    and rect.act = 'whole' and rect.{From} = moment.at and {Visible}) new on true
            )
            select looked.moments, told.* from (select count(*) as moments from moment) as looked left join (
                select turn.at, turn.position, turn.development, turn.type, turn.old_body, turn.new_body, {context}
                from turn where turn.old_body is distinct from turn.new_body
              and {(
                IsKnown ? "(turn.at, turn.position) > (@afterAt, @afterPosition)" : "turn.position > @afterPosition"
            )}
              {selected}
                order by {(IsKnown ? "turn.at, turn.position" : "turn.position")} limit @limit) as told on true
            order by {(IsKnown ? "told.at, told.position" : "told.position")}
            """
        );
        Give("known", bounds.Known);
        Give("position", bounds.Position);
        // What lies behind was told before.
        Give(
            "from",
            IsKnown
                ? bounds.After.At > bounds.From.At
                    ? bounds.After.At
                    : bounds.From.At
                : Math.Max(bounds.After.Position, bounds.From.Position)
        );
        Give("to", IsKnown ? bounds.To.At : bounds.To.Position);
        Give("afterAt", bounds.After.At);
        Give("afterPosition", bounds.After.Position);
        Give("limit", limit);
        command.Parameters.AddRange(parameters.ToArray());
        return command;
    }

    private const string Clock =
        "(select clock.recorded_at from diplomacy.ledger_clock clock where clock.position = moment.at)";

    private string Selected()
    {
        var conditions = new List<string>();
        if (filters.Development is { } development)
            conditions.Add($"turn.development = {Give("development", development)}");
        if (filters.Type.Count > 0)
            conditions.Add($"turn.type = any({Give("type", filters.Type.ToArray())})");
        if (filters.Country is not null || person is not null)
            conditions.Add(
                $"""
                exists (select from diplomacy.ledger_party party where party.development = turn.development
                    and party.parties {Shown}
                    {(filters.Country is { } country ? $"and party.country = {Give("country", country)}" : "")}
                    {(person is null ? "" : $"and {Of(person)}")})
                """
            );
        if (filters.Pair is var (one, other))
        {
            Give("one", one);
            Give("other", other);
            conditions.Add($"({OfPair()} or {LinkedToPair()})");
        }

        return string.Concat(conditions.Select(condition => $" and {condition}"));
    }

    /// <summary>As in a relation: one acts and the other is acted towards, before or after.</summary>
    private static string OfPair() =>
        $"""
            exists (select from {Both} where one.development = turn.development
                and one.parties {Shown} and {Sides})
            """;

    /// <summary>What is linked to something of the pair that was seen by then.</summary>
    private string LinkedToPair() =>
        $"""
            exists (select from jsonb_array_elements(coalesce(turn.new_body, turn.old_body)::jsonb -> 'dossier' -> 'links') link
                join diplomacy.ledger rect on rect.development = (link ->> 'to')::uuid and rect.act = 'whole'
                    and {Visible} and rect.{From} <= turn.place,
                {Both}
                where one.development = rect.development and one.parties = rect.parties
                    and link ->> 'relation' in ('context-of', 'attends') and {Sides})
            """;

    /// <summary>The condition with its values at the question marks.</summary>
    private string Of(PartyCondition condition) =>
        string.Concat(
            condition.Sql.Split('?').Select((part, index) => index is 0 ? part : Valued(condition, index - 1) + part)
        );

    private string Valued(PartyCondition condition, int index) => Give($"person{index}", condition.Values[index]);

    private string Give(string name, object value)
    {
        if (parameters.TrueForAll(given => given.ParameterName != name))
            parameters.Add(new(name, value));
        return $"@{name}";
    }
}

/// <summary>Everything that a replay was asked for, resolved.</summary>
internal sealed record Bounds(DateTimeOffset Known, long Position, StepId From, StepId To, StepId After);
