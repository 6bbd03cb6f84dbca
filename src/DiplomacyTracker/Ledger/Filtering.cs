using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Ledger;

/// <summary>Puts what is asked of a list, or of a search, into its question to the ledger.</summary>
internal sealed class Filtering(INaming naming, Vantages vantages)
{
    /// <summary>One condition for each filter that is given.</summary>
    public async Task AddAsync(LedgerSql sql, Filters filters, AsOf asOf, CancellationToken cancellation)
    {
        if (filters.UpdatedSince?.Position is { } since && since > asOf.Position)
            await vantages.RequireAsync(since, "updatedSince", cancellation);
        AddPlain(sql, filters, asOf.ValidAt);
        if (filters.Name is { } name)
            sql.AndParty(country: null, role: null, Bears(name, filters.Transliterated));
        if ((filters.Country ?? filters.Role ?? filters.Person ?? filters.Office) is null)
            return;

        var person =
            filters.Office is { } office ? new PartyCondition("party.person = ?", office.Folded())
            : filters.Person is { } wanted ? await naming.FindAsync(wanted, filters.Transliterated, asOf, cancellation)
            : null;
        sql.AndParty(filters.Country, filters.Role, person);
    }

    /// <summary>A name that somebody bears, or that was said to mean them.</summary>
    private static PartyCondition Bears(string name, bool transliterated)
    {
        const string AsName = "party.role in ('called', 'meant', 'meant-there')";
        return transliterated && Transliteration.Key(name) is { Length: > 0 } key
            ? new($"(party.person = ? or party.key = ?) and {AsName}", name.Folded(), key)
            : new($"party.person = ? and {AsName}", name.Folded());
    }

    private static void AddPlain(LedgerSql sql, Filters filters, DateOnly day)
    {
        if (filters.Status.Count > 0)
            sql.And("ledger.statuses[1 + width_bucket(?, ledger.days)] = any(?)", day, filters.Status.ToArray());
        if (filters.Phase.Count > 0)
            sql.And("ledger.phases[1 + width_bucket(?, ledger.days)] = any(?)", day, filters.Phase.ToArray());
        if (filters.Kind.Count > 0)
            sql.And("ledger.category = any(?)", [filters.Kind.ToArray()]);
        if (filters.Certainty.Count > 0)
            sql.And("ledger.certainty = any(?)", [filters.Certainty.ToArray()]);
        if (filters.From is { } from)
            sql.And("ledger.latest >= ?", from);
        if (filters.To is { } to)
            sql.And("ledger.earliest <= ?", to);
        if (filters.UpdatedSince is { Position: { } position })
            sql.And("ledger.position_from > ?", position);
        if (filters.UpdatedSince is { Instant: { } instant })
            sql.And(
                "ledger.position_from > coalesce((select max(position) from diplomacy.ledger_clock where recorded_at <= ?), 0)",
                instant
            );
    }
}
