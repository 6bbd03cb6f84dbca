using System.Text.RegularExpressions;

namespace DiplomacyTracker.Tests.Support;

/// <summary>The codes of refusals: those that the sources can give, and those that docs/problems.md explains.</summary>
internal static partial class RefusalCodes
{
    /// <summary>A code that is put together from a kind, such as unknown-visit.</summary>
    private const string OfKind = "unknown-{kind}";

    private static readonly string[] Sources = [.. Checkout.Files("src", "*.cs").Select(file => Checkout.Read(file))];

    /// <summary>What the sources give as a code; docs/problems.md has to explain it.</summary>
    public static IEnumerable<string> Given()
    {
        // Whatever has a parameter for a code: exceptions, problems, methods that refuse for others.
        var takers = Sources
            .SelectMany(source => TakesCode().Matches(source))
            .Select(match => match.Groups["name"].Value)
            .Distinct();
        var call = new Regex(
            $"\\b(?:{string.Join('|', takers)})\\s*\\((?<arguments>[^;]*)",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(10)
        );
        return Sources
            .SelectMany(source =>
                call.Matches(source)
                    .SelectMany(match => Argument().Matches(match.Groups["arguments"].Value))
                    .Concat(FirstArgument().Matches(source))
                    .Concat(Assigned().Matches(source))
            )
            .Select(match => match.Groups["code"].Value)
            .SelectMany(code => code == OfKind ? Tracker.Kinds.Select(kind => $"unknown-{kind.Name}") : [code])
            .Distinct();
    }

    /// <summary>Whether any text in the sources reads like this.</summary>
    public static bool IsWritten(string code) =>
        Sources.Any(source => source.Contains($"\"{code}\"", StringComparison.Ordinal))
        || Tracker.Kinds.Any(kind => code == $"unknown-{kind.Name}");

    /// <summary>The codes that the page explains, with their statuses.</summary>
    public static IReadOnlyList<(string Code, string Status)> Explained() =>
        [
            .. Row()
                .Matches(Checkout.Read("docs", "problems.md"))
                .Select(row => (row.Groups["code"].Value, row.Groups["status"].Value)),
        ];

    [GeneratedRegex(@"\b(?<name>\w+)\s*\([^()]*\bstring [cC]ode\w*\b", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex TakesCode();

    /// <summary>A whole argument that reads like a code: a field has no hyphen, and a message has spaces.</summary>
    [GeneratedRegex(
        """([(,]\s*|^\s*|:\s)\$?"(?<code>[a-z]+(-([a-z]+|\{kind\}))+)"\s*[,)]""",
        RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Argument();

    /// <summary>The first argument, even of one word, after the status if there is one.</summary>
    [GeneratedRegex(
        """(Refused|InvalidValue|Malformed|NotFound|NotReady)Exception\(\s*"(?<code>[a-z-]+)"|(ConflictException|new( Problem)?)\(\s*(\d{3}|[\w.]*[Ss]tatus\w*),\s*"(?<code>[a-z-]+)"|Exception \w+\([^)]*\)\s*=>\s*new\(\s*"(?<code>[a-z-]+)"|(Refused|InvalidValue|Malformed|NotFound|NotReady)Exception \w+ = new\(\s*"(?<code>[a-z-]+)""",
        RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex FirstArgument();

    /// <summary>A value kept for later, or a parameter's default.</summary>
    [GeneratedRegex("""\b[cC]ode\w* =[^;,]*?"(?<code>[a-z]+(-[a-z]+)+)["]""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Assigned();

    [GeneratedRegex(
        @"^\| `(?<code>[a-z-]+)` \| (?<status>[0-9, ]+) \|",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        10_000
    )]
    private static partial Regex Row();
}
