using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>How a development of more or fewer than two countries looks, without its body.</summary>
/// <param name="Development">Which one.</param>
/// <param name="Seen">From where it looks so.</param>
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
    Extent Seen,
    string Type,
    DateOnly Earliest,
    DateOnly Latest,
    string[] Countries,
    string[]? Actors,
    string[]? Targets,
    DateOnly[] Days,
    string[] Statuses,
    string[] Phases
) : IOfSeveral
{
    /// <summary>The columns in their order.</summary>
    public const string Columns =
        $"development, {Extent.Columns}, type, earliest, latest, countries, actors, targets, days, statuses, phases";

    /// <summary>Reads the columns.</summary>
    public static SeveralRow Of(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            Extent.Of(reader, 1),
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
