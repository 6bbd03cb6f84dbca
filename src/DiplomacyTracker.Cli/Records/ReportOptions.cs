using System.CommandLine;
using System.Text.Json.Nodes;

namespace DiplomacyTracker.Cli.Records;

/// <summary>Who says so: one source by options of its own, or several, each in one option.</summary>
internal sealed class ReportOptions
{
    private readonly List<(Field Field, Option<string[]> Option)> source =
    [
        .. OfSource().Select(field => (field, Typed.Option(field))),
    ];

    private readonly Option<string[]> sources = new("--source")
    {
        Description = "A source as key=value,key=value or JSON; again for each, instead of the options for one.",
        HelpName = "outlet=..,publishedAt=..",
    };

    private readonly Option<int?> order = new("--order")
    {
        Description = "The source's own order among facts of one moment, where it has one.",
        HelpName = "N",
    };

    public void AddTo(Command verb)
    {
        foreach (var (_, option) in source)
            verb.Options.Add(option);
        verb.Options.Add(sources);
        verb.Options.Add(order);
    }

    /// <summary>Puts the report into a body, if any of it was typed.</summary>
    public void Fill(JsonObject body, ParseResult typed)
    {
        var one = new JsonObject();
        foreach (var (field, option) in source)
            if (typed.GetValue(option) is [.., var given])
                Values.Put(one, field.Path, Values.One(given, field.Type));

        List<JsonNode?> all = [.. (typed.GetValue(sources) ?? []).Select(given => Values.Item(given, typeof(Source)))];
        if (one.Count > 0)
            all.Insert(0, one);
        if (all.Count > 0)
            Values.Put(body, ["report", "sources"], new JsonArray([.. all]));
        if (typed.GetValue(order) is { } number)
            Values.Put(body, ["report", "order"], number);
    }

    /// <summary>The fields of one source.</summary>
    public static IEnumerable<Field> OfSource() => Fields.Parts(typeof(Source), Named, []);

    /// <summary>A development has a title and a time of its own.</summary>
    private static string Named(string name) =>
        name switch
        {
            nameof(Source.Title) => "--headline",
            nameof(Source.PublishedAt) => "--published",
            _ => $"--{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name)}",
        };
}
