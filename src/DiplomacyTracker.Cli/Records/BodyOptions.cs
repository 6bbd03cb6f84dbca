using System.CommandLine;
using System.Text.Json.Nodes;

namespace DiplomacyTracker.Cli.Records;

/// <summary>The options that give the body of a command.</summary>
internal sealed class BodyOptions
{
    private readonly List<(Field Field, Option<string[]> Option)> options;
    private readonly ReportOptions report = new();

    public BodyOptions(Type command, bool isPlain)
    {
        options =
        [
            .. Fields
                .Of(command)
                // What is only scheduled has no other status than that.
                .Where(field => !isPlain || field.Option is not "--status")
                .Select(field => (field, Typed.Option(field))),
        ];
    }

    public void AddTo(Command verb)
    {
        foreach (var (_, option) in options)
            verb.Options.Add(option);
        report.AddTo(verb);
    }

    /// <summary>Puts what was typed into a body; what stands there already is replaced.</summary>
    public void Fill(JsonObject body, ParseResult typed)
    {
        foreach (var (field, option) in options)
            if (typed.GetValue(option) is { Length: > 0 } given)
                Values.Put(body, field.Path, Value(field, given));
        report.Fill(body, typed);
    }

    private static JsonNode? Value(Field field, string[] given) =>
        field.Form switch
        {
            Form.Many => new JsonArray([.. given.Select(one => Values.One(one, field.Type))]),
            Form.Items when given is [['[', ..] list] => Values.Json(list),
            Form.Items => new JsonArray([.. given.Select(one => Values.Item(one, field.Type))]),
            Form.Changes => new JsonObject(
                given.Select(Values.Change).Select(one => KeyValuePair.Create(one.Field, one.Value))
            ),
            _ => Values.One(given[^1], field.Type),
        };
}
