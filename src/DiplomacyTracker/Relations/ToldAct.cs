using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>An act as it is, or was, told.</summary>
/// <param name="Development">Of which development.</param>
/// <param name="Type">Of which kind that is.</param>
/// <param name="Act">Its event and its name, with a stroke between.</param>
/// <param name="Body">What readers see of it.</param>
/// <param name="KnownTo">Up to when it is known so.</param>
/// <param name="PositionTo">The entry of the log from which on it looks otherwise.</param>
internal sealed record ToldAct(
    Guid Development,
    string Type,
    string Act,
    DeedBody Body,
    DateTimeOffset KnownTo,
    long PositionTo
)
{
    /// <summary>The columns in their order.</summary>
    public const string Columns = "development, type, act, body, known_to, position_to";

    /// <summary>What was done.</summary>
    public string Name => Deed.NameOf(Act);

    /// <summary>Reads the columns.</summary>
    public static ToldAct Of(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetString(1),
            reader.GetString(2),
            DeedBody.Read(reader.GetString(3)),
            reader.GetFieldValue<DateTimeOffset>(4),
            reader.GetInt64(5)
        );

    /// <summary>The same as something that isn't counted.</summary>
    public StoodAside Aside(string reason) =>
        new(Development, $"{Type}/{Name}", Body.Event, Body.Occurs, Body.Headline, reason);
}
