using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Cli.Pages;
using DiplomacyTracker.Cli.Wire;
using DiplomacyTracker.Platform.Http;

namespace DiplomacyTracker.Cli.Reads;

/// <summary>A verb that reads one route: its arguments and options are those that the route says it takes.</summary>
internal sealed class Reading
{
    /// <summary>The answer as it came, for programs.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print the answer as JSON, for programs." };

    private static readonly string[] NotTyped = ["minPosition", "cursor"];

    private readonly Route route;
    private readonly List<(string Name, Argument<string> Argument)> segments;
    private readonly List<(string Name, Option<string?> Option)> parameters;

    private Reading(Route route, IReadOnlyList<string> leftOut)
    {
        this.route = route;
        segments = [.. route.Segments.Select(name => (name, Segment(name)))];
        parameters =
        [
            .. route
                .Parameters.Where(parameter =>
                    !NotTyped.Concat(leftOut).Contains(parameter.Name, StringComparer.Ordinal)
                )
                .Select(parameter => (parameter.Name, Option(parameter))),
        ];
    }

    /// <summary>A verb for a route.</summary>
    /// <param name="name">The verb.</param>
    /// <param name="pattern">The route, such as <c>/api/relations/{one}/{other}</c>.</param>
    /// <param name="page">Prints the answer for people.</param>
    /// <param name="examples">Whole lines.</param>
    public static Verb Of(string name, string pattern, Action<JsonNode, Page> page, params string[] examples)
    {
        var reading = new Reading(Routes.Get(pattern), []);
        var verb = new Verb(name, $"{reading.route.Summary}.") { Examples = examples };
        var json = Json();
        reading.AddTo(verb);
        verb.Options.Add(json);
        verb.SetAction(
            async (typed, cancellation) =>
            {
                await using var tracker = await Where.OpenAsync(typed, cancellation);
                var answer = await tracker.GetAsync(reading.Url(typed), cancellation);
                Page.Print(answer, typed.GetValue(json), page);
            }
        );
        return verb;
    }

    /// <summary>The options and arguments of a route, for verbs that do more than read it once.</summary>
    /// <param name="pattern">The route.</param>
    /// <param name="leftOut">Parameters that the verb asks for in another way.</param>
    public static Reading Of(string pattern, params IReadOnlyList<string> leftOut) => new(Routes.Get(pattern), leftOut);

    /// <summary>Offers them; the path is left out where the verb asks for it in another way.</summary>
    public void AddTo(Command verb, bool withPath = true)
    {
        foreach (var (_, argument) in withPath ? segments : [])
            verb.Arguments.Add(argument);
        foreach (var (_, option) in parameters)
            verb.Options.Add(option);
    }

    /// <summary>The url that was typed.</summary>
    public Url Url(ParseResult typed) => Url(typed, Path(typed));

    /// <summary>The parameters that were typed, at another path.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="path">The path.</param>
    /// <param name="more">What the verb asked for in another way.</param>
    public Url Url(ParseResult typed, string path, params (string Name, string? Value)[] more) =>
        Wire.Url.Of(
            path,
            parameters.Select(one => (one.Name, Meant(one.Name, typed.GetValue(one.Option)))).Concat(more)
        ) with
        {
            TakesAxes = route.Parameters.Any(parameter => parameter.Name is "minPosition"),
        };

    private string Path(ParseResult typed) =>
        route.Filled(
            segments.ToDictionary(
                segment => segment.Name,
                segment => Meant(segment.Name, typed.GetValue(segment.Argument)) ?? "",
                StringComparer.Ordinal
            )
        );

    private static string? Meant(string name, string? value) =>
        name switch
        {
            "country" or "code" or "one" or "other" => CountryNames.Code(value),
            "pair" => CountryNames.Pair(value),
            _ => value,
        };

    private static Argument<string> Segment(string name)
    {
        var argument = new Argument<string>(name) { HelpName = name.ToUpperInvariant() };
        if (name is "code" or "one" or "other")
        {
            argument.Description = "A country: its code (KOR) or its name.";
            argument.CompletionSources.Add(_ => CountryNames.Completions());
        }

        return argument;
    }

    private static Option<string?> Option(Parameter parameter)
    {
        var option = new Option<string?>($"--{JsonNamingPolicy.KebabCaseLower.ConvertName(parameter.Name)}")
        {
            Description = parameter.Meaning,
            HelpName = parameter.Example is "…" ? "VALUE" : parameter.Example,
        };
        if (parameter.Name is "country")
            option.CompletionSources.Add(_ => CountryNames.Completions());
        return option;
    }
}
