namespace DiplomacyTracker.Replay;

/// <summary>Which moments are looked at.</summary>
internal sealed partial class ReplaySql
{
    /// <summary>Moments in order, and the developments that may look different there: with all of the last one.</summary>
    private string Moments(string many)
    {
        var first = $"order by at fetch first {many} rows with ties";
        // What changes with the log, changes at an entry of the development.
        return IsKnown
            ? $"""
                select at, development from (
                    (select rect.known_from as at, rect.development from diplomacy.ledger rect
                    where rect.act = 'whole' and {Visible} and rect.known_from between @from and @to {Candidates()} {first})
                    union all
                    (select rect.known_to as at, rect.development from diplomacy.ledger rect
                    where rect.act = 'whole' and {Visible} and rect.known_to between @from and @to
                        and rect.known_to < 'infinity' {Candidates()} {first})
                    {first}) as rect
                """
            : $"""
                select at, development from (
                    select seq_id as at, stream_id as development from diplomacy.mt_events) as rect
                where rect.at between @from and @to {Candidates()} {first}
                """;
    }

    /// <summary>Of which developments moments are of use at all; which of them are told is decided by what is seen there.</summary>
    private string Candidates()
    {
        var conditions = new List<string>();
        if (filters.Development is not null)
            conditions.Add("rect.development = @development");
        if (filters.Type.Count > 0 && IsKnown)
            conditions.Add("rect.type = any(@type)");
        if (filters.Country is not null || person is not null)
            conditions.Add(
                $"""
                rect.development in (select party.development from diplomacy.ledger_party party where true
                    {(filters.Country is null ? "" : "and party.country = @country")}
                    {(person is null ? "" : $"and {Of(person)}")})
                """
            );
        if (filters.Pair is not null)
            conditions.Add(
                $"""
                rect.development in (select one.development from {Both} where {Sides}
                    union all select linking.development from diplomacy.ledger linking
                    where linking.act = 'whole' and linking.speaks)
                """
            );
        return string.Concat(conditions.Select(condition => $" and {condition}"));
    }
}
