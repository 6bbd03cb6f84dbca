using System.Text.RegularExpressions;

namespace DiplomacyTracker.Server.Pages.Record;

/// <summary>What fields and commands are called, in English; Words has the other languages.</summary>
internal static partial class FieldWords
{
    private static readonly IReadOnlyDictionary<string, string> Named = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["occurs"] = "When",
        ["on"] = "When it was said or done",
        ["by"] = "Which side says so",
        ["certainty"] = "How sure the source is",
        ["leg"] = "Number of the stop",
        ["legs"] = "Several stops",
        ["to"] = "Addressed to",
        ["url"] = "Web address",
        ["publishedAt"] = "Published",
        ["origin"] = "Copied from",
        ["attribution"] = "How it names its own source",
        ["attributedTo"] = "Whom it cites",
        ["reliability"] = "Reliability of the source",
        ["credibility"] = "Credibility of what it says",
        ["report"] = "Who says so",
        ["sources"] = "Who says so",
        ["event"] = "Which entry of the history",
        ["eventId"] = "Which entry of the history",
        ["scope"] = "Who erred",
        ["changes"] = "What is right instead",
        ["otherwise"] = "What this source says otherwise",
        ["act"] = "Act (PLOVER code)",
        ["dependsOn"] = "Hangs on another development",
        ["for"] = "For which parties",
        ["effective"] = "Takes effect",
        ["mode"] = "How they take part",
    };

    private static readonly IReadOnlyDictionary<string, string> Commands = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["schedule-visit"] = "Schedule a visit",
        ["record-visit"] = "Record a visit",
        ["announce-summit"] = "Announce a summit",
        ["record-summit"] = "Record a summit",
        ["record-statement"] = "Record a statement",
        ["record-agreement"] = "Record an agreement",
        ["open-negotiations"] = "Open negotiations",
        ["report-incident"] = "Report an incident",
        ["impose-sanction"] = "Impose a sanction",
        ["record-representation"] = "Record relations",
        ["record-person"] = "Record a person",
        ["add-report"] = "Another source says the same",
        ["withdraw-report"] = "A source takes back what it said",
        ["correct"] = "Correct something",
        ["retract"] = "Take something back",
        ["link-to"] = "Link to another development",
        ["resolve-condition"] = "Say how a condition turned out",
    };

    /// <summary>What a field is called.</summary>
    public static string Of(FormField field) => Own(field) ?? Named.GetValueOrDefault(field.Name) ?? Words(field.Name);

    /// <summary>What an item of a list is called.</summary>
    public static string Item(FormField field) =>
        field.Name switch
        {
            "sources" => "Source",
            "targets" => "Target",
            "actors" => "Actor",
            "participants" => "Participant",
            "parties" => "Party",
            "conveners" => "Convener",
            "measures" => "Measure",
            "conditions" => "Condition",
            "spellings" => "Spelling",
            "obligations" => "Obligation",
            "legs" => "Stop",
            "countries" or "between" or "affected" or "towards" or "about" => "Country",
            _ => Of(field),
        };

    /// <summary>What it is called in one command, where the same name means something else in others.</summary>
    private static string? Own(FormField field) =>
        (field.Name, field.Verb) switch
        {
            ("by", "ImposeSanction" or "JoinSanction") => "Who imposes it",
            ("by", { } verb) when verb.Contains("Sanction", StringComparison.Ordinal) => "Whose sanction it is",
            ("by", { } verb) when verb.EndsWith("Agreement", StringComparison.Ordinal) => "Which party",
            ("by", "ExtendDenunciation" or "RevokeDenunciation") => "Which party",
            ("by", "RecordIncidentAct" or "ResolveIncident") => "By whom",
            ("on", "ImposeSanction" or "JoinSanction") => "In force from",
            ("announced", _) => "When it was announced",
            ("event", "Correct") => "What was wrong (an entry of the history)",
            ("event", "Retract") => "What is taken back (an entry of the history)",
            ("event", "AddReport") => "What this source says too (an entry of the history)",
            _ => null,
        };

    /// <summary>What is asked for, from the outside in: Visitor, Country.</summary>
    public static IEnumerable<string> Whole(FormField field) =>
        field
            .Path.Split('.')
            .Where(step => step is not "report")
            .Select(step => step.Split('[')[0])
            .Select(name =>
                name is "sources" ? "Source"
                : name == field.Name ? Of(field)
                : Named.GetValueOrDefault(name) ?? Words(name)
            );

    /// <summary>What a command is called.</summary>
    public static string Of(Recordable command) => Commands.GetValueOrDefault(command.Name) ?? Words(command.Verb);

    /// <summary>What a choice means, where its word alone doesn't say it.</summary>
    public static string Choice(FormField field, string value) =>
        (field.Name, value) switch
        {
            ("reliability", "A") => "A: completely reliable",
            ("reliability", "B") => "B: usually reliable",
            ("reliability", "C") => "C: fairly reliable",
            ("reliability", "D") => "D: not usually reliable",
            ("reliability", "E") => "E: unreliable",
            ("reliability", "F") => "F: cannot be judged",
            ("credibility", "1") => "1: confirmed by others",
            ("credibility", "2") => "2: probably true",
            ("credibility", "3") => "3: possibly true",
            ("credibility", "4") => "4: doubtful",
            ("credibility", "5") => "5: improbable",
            ("credibility", "6") => "6: cannot be judged",
            ("scope", "world") => "The source corrected itself",
            ("scope", "record") => "We erred when recording it",
            _ => value,
        };

    private static string Words(string name)
    {
        var words = Humps().Replace(name, " $0").Trim().ToLowerInvariant();
        return string.Concat(words[..1].ToUpperInvariant(), words.AsSpan(1));
    }

    [GeneratedRegex("[A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex Humps();
}
