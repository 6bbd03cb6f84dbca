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
    internal Phrase Says() =>
        What switch
        {
            MoveKind.Continued when By is null =>
                $"unattributed{Phrases.Against(Towards)}: {Excerpt.Line(Words ?? "", Longest)}",
            MoveKind.Continued => $"{By}{Phrases.Against(Towards)}: {Excerpt.Line(Words ?? "", Longest)}",
            MoveKind.Reopened => $"begins again{Phrases.Because(Words)}",
            MoveKind.Extended => $"extended{Phrases.By(By)}{Phrases.Against(Towards)}{Which()}{Phrases.Because(Words)}",
            MoveKind.Postponed when InForceFrom is { } from =>
                $"postponed{Phrases.By(By)} to {from}{Phrases.Because(Words)}",
            _ => $"{Name():name}{Phrases.By(By)}{Which()}{Phrases.Because(Words)}",
        };

    /// <summary>What it amounts to that it was announced: who will impose something, threatens, and who will take it away, says so.</summary>
    internal Plover AnnouncedAs() => What is MoveKind.Eased or MoveKind.Lifted ? Plover.Agree : Plover.Threaten;

    /// <summary>What was announced, in a line.</summary>
    internal Phrase SaysAnnounced() =>
        What switch
        {
            MoveKind.Extended =>
                $"announced{Phrases.By(By)}: {Name():name}{Phrases.Against(Towards)}{Which()}, from {On}{Phrases.Because(Words)}",
            MoveKind.Eased or MoveKind.Lifted =>
                $"announced{Phrases.By(By)}: {Name():name}{Which()}, from {On}{Phrases.Because(Words)}",
            _ => $"announced{Phrases.By(By)}{Which()}, in force from {On}",
        };

    /// <summary>What was announced is in force, in a line.</summary>
    internal Phrase SaysBegun() =>
        What switch
        {
            MoveKind.Extended or MoveKind.Eased or MoveKind.Lifted => Says(),
            _ when By is null => $"in force from {On}",
            _ => $"in force with {By} from {On}",
        };

    private Phrase? Which() =>
        Measures.Count switch
        {
            0 => null,
            _ => $": {Phrase.Join(", ", Measures.Select(measure => (Phrase)$"{measure}"))}",
        };
}
