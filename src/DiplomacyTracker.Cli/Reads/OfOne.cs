using System.CommandLine;
using System.CommandLine.Completions;
using DiplomacyTracker.Cli.Pages;
using DiplomacyTracker.Cli.Wire;

namespace DiplomacyTracker.Cli.Reads;

/// <summary>What is asked of one development: its id is enough, of which kind it is, is found out.</summary>
internal sealed class OfOne
{
    private readonly Reading reading = Reading.Of("/api/visits/{id}");
    private readonly Argument<string[]> named = new("development")
    {
        Description = "Its id; the kind before it (visit, summit, statement, representation, person) saves a question.",
        HelpName = "[KIND] ID",
        Arity = new(1, 2),
    };

    private OfOne() { }

    public static OfOne Of() => new();

    public void AddTo(Command verb, Option json)
    {
        named.Validators.Add(result =>
        {
            if (!Guid.TryParse(result.Tokens[^1].Value, out _))
                result.AddError($"'{result.Tokens[^1].Value}' is no id such as 018dbeb9-8400-7000-8000-000000000002.");
            else if (result.Tokens is [var kind, _] && Tracker.Kinds.All(known => known.Name != kind.Value))
                result.AddError($"'{kind.Value}' is none of: {string.Join(", ", Tracker.Kinds.Select(k => k.Name))}.");
        });
        named.CompletionSources.Add(_ => Tracker.Kinds.Select(kind => new CompletionItem(kind.Name)));
        verb.Arguments.Add(named);
        verb.Options.Add(json);
        reading.AddTo(verb, withPath: false);
    }

    /// <summary>Reads what is asked.</summary>
    /// <param name="tracker">Where.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="behind">What stands behind the id in the path.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<Answer> ReadAsync(Connection tracker, ParseResult typed, string behind, CancellationToken cancellation)
    {
        var given = typed.GetValue(named) ?? [];
        return Kinds.TryAsync(
            given is [var kind, _] ? kind : null,
            found =>
                tracker.GetAsync(reading.Url(typed, $"/api/{CollectionOf(found)}/{given[^1]}{behind}"), cancellation)
        );
    }

    private static string CollectionOf(string kind) => Tracker.Kinds.Single(known => known.Name == kind).Collection;
}

/// <summary>Finds out of which kind a development is: by asking each.</summary>
internal static class Kinds
{
    private const string Unknown =
        """{"detail":"There is no development of that id.","field":"id","code":"unknown-development"}""";

    /// <summary>Asks of the kind given, or of each until one knows.</summary>
    /// <exception cref="ProblemException">None knows; or one that knows refuses.</exception>
    public static async Task<Answer> TryAsync(string? given, Func<string, Task<Answer>> ask)
    {
        string[] kinds = given is null ? [.. Tracker.Kinds.Select(kind => kind.Name)] : [given];
        foreach (var kind in kinds)
            try
            {
                return await ask(kind);
            }
            catch (ProblemException problem) when (given is null && IsUnknown(problem))
            {
                // Another kind may know it.
            }

        throw new ProblemException(404, Unknown);
    }

    /// <summary>What exists, and wasn't known then, is looked for no further.</summary>
    private static bool IsUnknown(ProblemException problem) =>
        problem.Status is 404 && problem.Json.Text("code")?.StartsWith("unknown-", StringComparison.Ordinal) is true;
}
