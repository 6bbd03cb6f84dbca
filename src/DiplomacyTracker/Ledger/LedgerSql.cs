using System.Text;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>A question to the ledger: the one predicate for a moment, and what else is asked.</summary>
internal sealed class LedgerSql
{
    private readonly StringBuilder text;
    private readonly List<object> values = [];

    /// <summary>What is visible from a vantage.</summary>
    /// <param name="columns">Of the table "ledger".</param>
    /// <param name="asOf">From where.</param>
    /// <param name="tables">The ledger, or it and what is joined to it.</param>
    /// <param name="given">The values at the question marks of the columns.</param>
    public LedgerSql(string columns, AsOf asOf, string tables = "diplomacy.ledger", params object[] given)
    {
        // "+ 0": nearly every row is below the position asked for, and the planner would look all of them up in the index of positions.
        text = new("select ");
        Add(columns, given);
        text.Append(" from ").Append(tables).Append(" where ");
        Add(
            """
            ledger.known_from <= ? and ? < ledger.known_to
            and ledger.position_from + 0 <= ? and ? < ledger.position_to
            """,
            [asOf.KnownAt, asOf.KnownAt, asOf.Position, asOf.Position]
        );
    }

    /// <summary>One more condition, its values at the question marks.</summary>
    public LedgerSql And(string condition, params object[] given)
    {
        text.Append(" and ");
        return Add(condition, given);
    }

    /// <summary>Somebody has a part in it.</summary>
    public LedgerSql AndParty(string? country, string? role, PartyCondition? person)
    {
        text.Append(
            """
             and exists (select from diplomacy.ledger_party party
                where party.development = ledger.development and party.parties = ledger.parties
            """
        );
        if (country is not null)
            And("party.country = ?", country);
        if (role is not null)
            And("party.role = ?", role);
        if (person is not null)
            And(person.Sql, person.Values);
        text.Append(')');
        return this;
    }

    /// <summary>What comes behind the conditions.</summary>
    public LedgerSql Then(string rest, params object[] given)
    {
        text.Append(' ');
        return Add(rest, given);
    }

    public NpgsqlCommand Command(NpgsqlDataSource database) => Given(database.CreateCommand(text.ToString()));

    /// <summary>The same on a connection.</summary>
    public NpgsqlCommand Command(NpgsqlConnection connection) => Given(new(text.ToString(), connection));

    private NpgsqlCommand Given(NpgsqlCommand command)
    {
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }

    private LedgerSql Add(string sql, object[] given)
    {
        foreach (var (index, part) in sql.Split('?').Index())
        {
            if (index > 0)
            {
                values.Add(given[index - 1]);
                text.Append('$').Append(values.Count);
            }

            text.Append(part);
        }

        return this;
    }
}

/// <summary>What must hold of one who has a part: of the table "party", its values at the question marks.</summary>
internal sealed record PartyCondition(string Sql, params object[] Values);
