using System.CommandLine;
using System.Text.Json.Nodes;
using DiplomacyTracker.Cli.Pages;
using DiplomacyTracker.Cli.Wire;

namespace DiplomacyTracker.Cli.Reads;

/// <summary><c>diplomacy list visits</c>, and so on for every kind.</summary>
internal static class ListVerb
{
    public static Command Of()
    {
        var list = new Verb("list", "Lists developments of one kind, the latest first.");
        foreach (var kind in Tracker.Kinds)
            list.Subcommands.Add(OfKind(kind.Collection));
        return list;
    }

    /// <summary>The list of one kind, which is a verb of its own for people.</summary>
    public static Verb OfKind(string kinds, string? name = null, params string[] examples)
    {
        var reading = Reading.Of($"/api/{kinds}");
        var verb = new Verb(name ?? kinds, $"Lists {kinds}, the latest first.")
        {
            Examples =
                examples.Length > 0
                    ? examples
                    :
                    [
                        $"diplomacy list {kinds} --country KOR",
                        $"diplomacy list {kinds} --country \"South Korea\" --known-at 2024-02-20",
                        $"diplomacy list {kinds} --all --json",
                    ],
        };
        var json = Reading.Json();
        var all = new Option<bool>("--all") { Description = "Go on until the list ends." };
        reading.AddTo(verb);
        verb.Options.Add(all);
        verb.Options.Add(json);
        verb.SetAction(
            async (typed, cancellation) =>
            {
                await using var tracker = await Where.OpenAsync(typed, cancellation);
                var asked = reading.Url(typed);
                var answer = await tracker.GetAsync(asked, cancellation);
                if (typed.GetValue(all))
                    answer = await RestAsync(tracker, asked, answer, cancellation);
                Page.Print(answer, typed.GetValue(json), ListPage.Print);
            }
        );
        return verb;
    }

    private static async Task<Answer> RestAsync(
        Connection tracker,
        Url asked,
        Answer first,
        CancellationToken cancellation
    )
    {
        var items = new JsonArray();
        var page = first;
        while (true)
        {
            foreach (var item in page.Json["items"] as JsonArray ?? [])
                items.Add(item?.DeepClone());
            if (page.Json["next"]?.GetValue<string>() is not { } next)
                break;

            var limit = asked.Parameters.FirstOrDefault(parameter => parameter.Name is "limit").Value;
            page = await tracker.GetAsync(
                Url.Of(asked.Path, ("limit", limit ?? "500"), ("cursor", next)),
                cancellation
            );
        }

        var whole = first.Json.DeepClone();
        whole["items"] = items;
        (whole as JsonObject)?.Remove("next");
        return new(first.Status, whole.ToJsonString(Platform.TrackerJson.Lenient), whole);
    }
}
