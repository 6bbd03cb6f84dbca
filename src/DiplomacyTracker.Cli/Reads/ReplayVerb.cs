using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using DiplomacyTracker.Cli.Pages;
using DiplomacyTracker.Cli.Wire;

namespace DiplomacyTracker.Cli.Reads;

/// <summary><c>diplomacy replay</c>: history told step by step, as it became known or as it was recorded.</summary>
internal static class ReplayVerb
{
    private const string Route = "/api/replay";
    private const string StepsAtOnce = "100";

    public static Command Of()
    {
        var reading = Reading.Of(Route, "speed", "limit");
        var speed = new Option<double>("--speed")
        {
            Description = "Days of history in a second; 0, the default, doesn't wait. Space pauses, q ends.",
            HelpName = "7",
        };
        var single = new Option<bool>("--step") { Description = "Wait for a key after every step; q ends." };
        var json = new Option<bool>("--json") { Description = "Print each step as JSON, one a line, for programs." };
        var verb = new Verb("replay", "Replays what became known or was recorded, step by step.")
        {
            Examples =
            [
                "diplomacy replay --pair KOR-USA --from 2024-02-01 --to 2024-03-31",
                "diplomacy replay --development 018dbeb9-8400-7000-8000-000000000002 --axis recorded --step",
                "diplomacy replay --country KOR --speed 7",
                "diplomacy replay --person \"Antony Blinken\" --json",
            ],
        };
        reading.AddTo(verb);
        verb.Options.Add(speed);
        verb.Options.Add(single);
        verb.Options.Add(json);
        verb.SetAction(
            async (typed, cancellation) =>
            {
                await using var tracker = await Where.OpenAsync(typed, cancellation);
                var pace = new Pace(typed.GetValue(speed), typed.GetValue(single));
                await TellAsync(tracker, reading.Url(typed), pace, typed.GetValue(json), cancellation);
            }
        );
        return verb;
    }

    private static async Task TellAsync(
        Connection tracker,
        Url asked,
        Pace pace,
        bool asJson,
        CancellationToken cancellation
    )
    {
        var told = 0;
        for (Url? url = asked.With("limit", StepsAtOnce); url is not null; )
        {
            var page = (await tracker.GetAsync(url, cancellation)).Json;
            foreach (var step in page.Items("items"))
            {
                if (!await pace.WaitAsync(At(step), cancellation))
                    return;

                told++;
                if (asJson)
                    await Console.Out.WriteLineAsync(step.ToJsonString(Platform.TrackerJson.Lenient));
                else
                {
                    Page.Print(new(200, "", step), asJson: false, ReplayPage.Print);
                    await Console.Out.WriteLineAsync();
                }
            }

            url = page.Text("next") is { } next ? Url.Of(Route, ("limit", StepsAtOnce), ("cursor", next)) : null;
        }

        if (told is 0 && !asJson)
            await Console.Out.WriteLineAsync("Nothing.");
    }

    private static DateTimeOffset At(JsonNode step) =>
        DateTimeOffset.Parse(step.Text("at") ?? "", CultureInfo.InvariantCulture);
}
