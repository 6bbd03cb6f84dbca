using System.CommandLine;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using DiplomacyTracker.Cli.Pages;
using DiplomacyTracker.Cli.Reads;
using DiplomacyTracker.Cli.Wire;

namespace DiplomacyTracker.Cli.Records;

/// <summary>The verb of one command: its options are the fields of its body.</summary>
internal sealed class Recording
{
    private readonly IReadOnlyList<Taken> taken;
    private readonly BodyOptions body;
    private readonly List<(string Name, Argument<string> Argument)> segments;

    private readonly Option<string?> json = new("--json")
    {
        Description = "Print the answer as JSON; with a file, or - for standard input, take the body from there.",
        HelpName = "FILE|-",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Only say what would happen." };

    private readonly Option<long?> ifMatch = new("--if-match")
    {
        Description = "Only if the development still has this version.",
        HelpName = "N",
    };

    private readonly Option<string?> key = new("--key")
    {
        Description = "The same key again records nothing again (Idempotency-Key).",
        HelpName = "KEY",
    };

    private readonly Option<string?> kind = new("--type")
    {
        Description = "The kind of development, which is found out otherwise.",
    };

    private Recording(IReadOnlyList<Taken> taken)
    {
        this.taken = taken;
        body = new(taken[0].Type, taken[0].IsPlain);
        segments =
        [
            .. taken[0].Route.Segments.Select(name => (name, new Argument<string>(name) { HelpName = Shown(name) })),
        ];
        kind.AcceptOnlyFromAmong([.. taken.Select(one => one.Kind)]);
    }

    /// <summary>The verb of a command that one kind takes, or several alike.</summary>
    public static Verb Of(IReadOnlyList<Taken> taken)
    {
        var recording = new Recording(taken);
        var verb = new Verb(taken[0].Name, Meanings.Of(taken[0].Type))
        {
            Examples = Records.Examples.Of(taken[0]),
            Body = typed => recording.Filled([], typed),
        };
        foreach (var (_, argument) in recording.segments)
            verb.Arguments.Add(argument);
        recording.body.AddTo(verb);
        if (taken.Count > 1)
            verb.Options.Add(recording.kind);
        verb.Options.Add(recording.json);
        verb.Options.Add(recording.dryRun);
        verb.Options.Add(recording.ifMatch);
        verb.Options.Add(recording.key);
        verb.SetAction(recording.RunAsync);
        return verb;
    }

    private async Task RunAsync(ParseResult typed, CancellationToken cancellation)
    {
        var sent = await BodyAsync(typed, cancellation);
        await using var tracker = await Where.OpenAsync(typed, cancellation);
        var answer = await Kinds.TryAsync(
            typed.GetValue(kind) ?? (taken.Count is 1 ? taken[0].Kind : null),
            found => SendAsync(tracker, typed, taken.Single(one => one.Kind == found), sent, cancellation)
        );
        Page.Print(answer, typed.GetResult(json) is { Implicit: false }, RecordedPage.Print);
    }

    private Task<Answer> SendAsync(
        Connection tracker,
        ParseResult typed,
        Taken command,
        string sent,
        CancellationToken cancellation
    )
    {
        var path = command.Route.Filled(
            segments.ToDictionary(
                segment => segment.Name,
                segment => typed.GetValue(segment.Argument) ?? "",
                StringComparer.Ordinal
            )
        );
        var version = typed.GetValue(ifMatch) is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"\"{number}\"")
            : null;
        return tracker.PostAsync(
            Url.Of(path, ("dryRun", typed.GetValue(dryRun) ? "true" : null)),
            new StringContent(sent, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
            [("If-Match", version), ("Idempotency-Key", typed.GetValue(key))],
            cancellation
        );
    }

    private async Task<string> BodyAsync(ParseResult typed, CancellationToken cancellation)
    {
        var given = typed.GetValue(json) switch
        {
            null => "{}",
            "-" => await Console.In.ReadToEndAsync(cancellation),
            { } file => await File.ReadAllTextAsync(file, cancellation),
        };
        if (Values.Json(given) is not JsonObject whole)
            throw new UsageException("The body of a command is a JSON object.");

        return Filled(whole, typed).ToJsonString(Platform.TrackerJson.Lenient);
    }

    private JsonObject Filled(JsonObject whole, ParseResult typed)
    {
        body.Fill(whole, typed);
        return whole;
    }

    private static string Shown(string name) => name is "eventId" ? "EVENT" : name.ToUpperInvariant();
}
