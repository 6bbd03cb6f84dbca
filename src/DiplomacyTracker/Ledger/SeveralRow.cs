using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>How a development of more or fewer than two countries looks, without its body.</summary>
/// <param name="Development">Which one.</param>
/// <param name="KnownFrom">From when on it looks so.</param>
/// <param name="KnownTo">Up to, but without, that moment.</param>
/// <param name="PositionFrom">From which position on.</param>
/// <param name="PositionTo">Up to, but without, that position.</param>
/// <param name="Type">Of which kind.</param>
/// <param name="Earliest">Its first possible day.</param>
/// <param name="Latest">Its last possible day.</param>
/// <param name="Countries">Who stand opposite one another.</param>
/// <param name="Actors">Those of them who act; null: all.</param>
/// <param name="Targets">Those of them who are acted towards; null: all.</param>
/// <param name="Days">The days on which status or phase change.</param>
/// <param name="Statuses">Each in turn, beginning with that before the first of them.</param>
/// <param name="Phases">Likewise.</param>
internal sealed record SeveralRow(
    Guid Development,
    DateTime KnownFrom,
    DateTime KnownTo,
    long PositionFrom,
    long PositionTo,
    string Type,
    DateOnly Earliest,
    DateOnly Latest,
    string[] Countries,
    string[]? Actors,
    string[]? Targets,
    DateOnly[] Days,
    string[] Statuses,
    string[] Phases
)
{
    /// <summary>The columns in their order.</summary>
    public const string Columns = """
        development, known_from, known_to, position_from, position_to, type, earliest, latest,
        countries, actors, targets, days, statuses, phases
        """;

    /// <summary>Reads the columns.</summary>
    public static SeveralRow Of(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetDateTime(1),
            reader.GetDateTime(2),
            reader.GetInt64(3),
            reader.GetInt64(4),
            string.Intern(reader.GetString(5)),
            reader.GetFieldValue<DateOnly>(6),
            reader.GetFieldValue<DateOnly>(7),
            Texts(reader, 8) ?? [],
            Texts(reader, 9),
            Texts(reader, 10),
            reader.GetFieldValue<DateOnly[]>(11),
            Texts(reader, 12) ?? [],
            Texts(reader, 13) ?? []
        );

    /// <summary>Whether it is seen from there.</summary>
    public bool IsSeen(AsOf asOf) =>
        PositionFrom <= asOf.Position
        && asOf.Position < PositionTo
        && asOf.KnownAt.UtcDateTime is var known
        && KnownFrom <= known
        && known < KnownTo;

    /// <summary>Whether that country has a part in it.</summary>
    public bool Has(string country) => Array.BinarySearch(Countries, country, StringComparer.Ordinal) >= 0;

    /// <summary>Its status on a day.</summary>
    public string StatusOn(DateOnly day) => Statuses[StepOn(day)];

    /// <summary>Its phase on a day.</summary>
    public string PhaseOn(DateOnly day) => Phases[StepOn(day)];

    private int StepOn(DateOnly day)
    {
        var step = 0;
        while (step < Days.Length && Days[step] <= day)
            step++;
        return step;
    }

    // Few different words are in many rows.
    private static string[]? Texts(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : Array.ConvertAll(reader.GetFieldValue<string[]>(column), string.Intern);
}
