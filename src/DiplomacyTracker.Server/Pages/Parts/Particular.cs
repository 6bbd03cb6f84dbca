using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiplomacyTracker.Server.Pages.Parts;

/// <summary>One of several of whom more is told than a name: a party with what it did when, a sender, an envoy.</summary>
/// <param name="Who">The name, or whom it represents where.</param>
/// <param name="Status">How it stands there, as the API has it.</param>
/// <param name="Facts">The rest in words.</param>
public sealed record Particular(string Who, string? Status, IReadOnlyList<string> Facts)
{
    // These are the name, are told beside it, or are for programs.
    private static readonly string[] Named =
    [
        "country",
        "person",
        "office",
        "city",
        "sending",
        "receiving",
        "actor",
        "status",
        "event",
        "id",
        "number",
        "sources",
    ];

    /// <summary>What is told of one of them; null where it isn't anybody.</summary>
    internal static Particular? Of(JsonElement item, Reader reader)
    {
        if (item.ValueKind is not JsonValueKind.Object || item.TryGetProperty("title", out _))
            return null;

        var isDirection = Text(item, "sending") is not null;
        var who =
            isDirection
                ? $"{reader.Country(Text(item, "sending") ?? "")} → {reader.Country(Text(item, "receiving") ?? "")}"
            : item.TryGetProperty("country", out _) ? Titles.Called(JsonObject.Create(item), reader)
            : item.TryGetProperty("actor", out var actor) ? Titles.Called(JsonObject.Create(actor), reader)
            : Text(item, "by") is { } by && item.TryGetProperty("on", out _) ? reader.Country(by)
            : null;
        return who is null
            ? null
            : new(
                who,
                Text(item, "status") is { } status and not "none" ? status : null,
                [
                    .. item.EnumerateObject()
                        .Where(one =>
                            (!FieldValue.IsNothing(one.Value) || one.Name is "counted")
                            && !IsSaid(one.Name, item, isDirection)
                        )
                        .Select(one => Fact(one, item, reader)),
                ]
            );
    }

    /// <summary>All in a line: "Peru: signed 6 February 2020, ratified 3 May 2020".</summary>
    internal string Line(Reader reader) =>
        (Status is null ? null : reader.Name(Status)) is { } status
        && !Facts.Any(fact => fact.StartsWith(status, StringComparison.Ordinal))
            ? $"{Who}: {string.Join(", ", Facts.Prepend(status))}"
        : Facts.Count > 0 ? $"{Who}: {string.Join(", ", Facts)}"
        : Who;

    private static bool IsSaid(string name, JsonElement item, bool isDirection) =>
        name switch
        {
            "city" => !isDirection,
            // Without a mission there is nobody to have a class.
            "level" => Text(item, name) is "none",
            // All who take part are; it is said of those who aren't.
            "counted" => item.GetProperty(name).ValueKind is JsonValueKind.True,
            "by" => !item.TryGetProperty("country", out _) && !item.TryGetProperty("actor", out _),
            _ => Named.Contains(name, StringComparer.Ordinal),
        };

    private static string Fact(JsonProperty fact, JsonElement item, Reader reader)
    {
        var said = FieldValue.Of(fact.Value, reader);
        return fact.Name switch
        {
            "signed" => reader.Say("signed {0}", said),
            "ratified" => reader.Say("ratified {0}", said),
            "acceded" => reader.Say("acceded {0}", said),
            "inForce" => reader.Say("in force since {0}", said),
            "suspended" => reader.Say("suspended since {0}", said),
            "denounced" => reader.Say("denounced {0}", said),
            "effective" => reader.Say("bound until {0}", said),
            "since" => reader.Say("since {0}", said),
            "on" => Text(item, "status") is null or "announced" or "postponed" or "cancelled"
                ? said
                : reader.Say("since {0}", said),
            "inForceFrom" => reader.Say("in force from {0}", said),
            "ahead" => string.Join(", ", fact.Value.EnumerateArray().Select(change => Coming.Of(change, reader))),
            "by" => reader.Say("says {0}", said),
            "counted" => reader.Say("not counted"),
            "away" => reader.Say("called home for consultations"),
            "withdrawn" => reader.Say("withdrew"),
            "residentIn" => reader.Say("resident in {0}", said),
            "protectedBy" => reader.Say("protecting power: {0}", said),
            "city" => reader.City(said),
            "head" or "level" or "mission" or "mode" or "certainty" or "act" or "summary" => said,
            var name => $"{reader.Name(name)}: {said}",
        };
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
