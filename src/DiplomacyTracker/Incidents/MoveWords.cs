using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Incidents;

public sealed partial record Move
{
    private const int Longest = 200;

    /// <summary>What was done, in a word.</summary>
    internal string Name() => What is MoveKind.Began ? "reported" : Kebab.Of(What);

    /// <summary>What it amounts to: a sanction that is joined is one more, and what is taken back is yielded.</summary>
    internal Plover? AmountsTo() =>
        What switch
        {
            MoveKind.Joined or MoveKind.Extended => Plover.Sanction,
            MoveKind.Eased or MoveKind.Lifted => Plover.Retreat,
            MoveKind.Postponed or MoveKind.Cancelled => Plover.Concede,
            _ => Act,
        };

    /// <summary>What was done, in a line.</summary>
    internal string Says() =>
        What switch
        {
            MoveKind.Continued => $"{By?.Value ?? "unattributed"}{Against()}: {Excerpt.Line(Words ?? "", Longest)}",
            MoveKind.Reopened => $"begins again{Because()}",
            MoveKind.Extended => $"extended{Whose()}{Against()}{Which()}{Because()}",
            MoveKind.Postponed when InForceFrom is { } from => $"postponed{Whose()} to {from}{Because()}",
            _ => $"{Name()}{Whose()}{Which()}{Because()}",
        };

    /// <summary>What was announced, in a line.</summary>
    internal string SaysAnnounced() => $"announced{Whose()}{Which()}, in force from {On}";

    /// <summary>What was announced is in force, in a line.</summary>
    internal static string SaysBegun(CountryCode? by, EdtfDate on) =>
        $"in force{(by is null ? "" : $" with {by}")} from {on}";

    private string Whose() => By is null ? "" : $" by {By}";

    private string Against() => Towards.Count > 0 ? $" against {string.Join(", ", Towards)}" : "";

    private string Which() => Measures.Count > 0 ? $": {string.Join(", ", Measures.Select(Kebab.Of))}" : "";

    private string Because() => Words is null ? "" : $" ({Words})";
}
