using DiplomacyTracker.Platform;
using DiplomacyTracker.Representation;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>What a heading of us-relations tells of.</summary>
/// <param name="Relations">How the two stand from then on; null where only a mission changes.</param>
/// <param name="Again">Whether relations are taken up that were there before.</param>
/// <param name="By">Who does it: "us", "them" or both (null).</param>
/// <param name="Mission">Which mission.</param>
/// <param name="Change">What is done with it: opened, closed, raised; or with its head: recalled.</param>
internal sealed partial record UsRelationsDeed(
    RepresentationStatus? Relations,
    bool Again,
    string? By,
    MissionKind? Mission,
    string? Change
)
{
    /// <summary>When it was over, where the heading says so of an interruption.</summary>
    public EdtfDate? Until { get; private init; }

    /// <summary>What a row tells; null where it is nothing of that sort.</summary>
    public static UsRelationsDeed? Of(CsvRow row) =>
        In(row["heading"]) switch
        {
            // A heading of the section before it, over prose that tells of relations.
            { Relations: RepresentationStatus.Recognised } recognised
                when row["section"].StartsWith("diplomatic", StringComparison.Ordinal)
                    && WereEstablished().IsMatch(row["text"]) => recognised with
            {
                Relations = RepresentationStatus.Established,
                By = null,
            },
            { Relations: RepresentationStatus.Suspended } interrupted
                when row["heading_date_edtf"].Split('/') is [_, { Length: > 0 } last]
                    && EdtfDate.TryParse(last, out var until, out _) => interrupted with
            {
                Until = until,
            },
            var deed => deed,
        };

    /// <summary>What a heading tells; null where it is nothing of that sort.</summary>
    /// <remarks>Of clauses that contradict one another, as of two countries, the first: "Relations with one Established/Relations with another Ended".</remarks>
    private static UsRelationsDeed? In(string heading)
    {
        var clauses = heading.Split('/', ';').Select(InClause).Where(deed => deed?.Relations is not null).ToList();
        return clauses.Select(deed => deed?.Relations).Distinct().Skip(1).Any() ? clauses[0] : InClause(heading);
    }

    private static UsRelationsDeed? InClause(string heading)
    {
        var text = heading.Folded();
        var areRelations =
            text.Contains("relations", StringComparison.Ordinal)
            && !text.Contains("consular relations", StringComparison.Ordinal)
            && !text.Contains("ambassadorial relations", StringComparison.Ordinal);
        var relations = Recognition().IsMatch(text)
            ? areRelations && Established().IsMatch(text)
                ? RepresentationStatus.Established
                : RepresentationStatus.Recognised
            : !areRelations
                ? (RepresentationStatus?)null
                : Severed().IsMatch(text)
                    ? RepresentationStatus.Severed
                    : Suspended().IsMatch(text)
                        ? RepresentationStatus.Suspended
                        : Established().IsMatch(text)
                            ? RepresentationStatus.Established
                            : null;
        MissionKind? mission =
            text.Contains("interest", StringComparison.Ordinal) ? MissionKind.InterestsSection
            : text.Contains("liaison office", StringComparison.Ordinal) ? MissionKind.LiaisonOffice
            : text.Contains("embassy", StringComparison.Ordinal) ? MissionKind.Embassy
            : text.Contains("legation", StringComparison.Ordinal) ? MissionKind.Legation
            : text.Contains("ambassadorial", StringComparison.Ordinal) ? MissionKind.Embassy
            : null;
        var change =
            AmbassadorRecalled().IsMatch(text) ? "recalled"
            : mission is null ? null
            // Who breaks relations off opens nothing.
            : relations is RepresentationStatus.Severed ? "closed"
            : Raised().IsMatch(text) || text.Contains("ambassadorial", StringComparison.Ordinal) ? "raised"
            : Closed().IsMatch(text) || (!areRelations && Suspended().IsMatch(text)) ? "closed"
            : Established().IsMatch(text) || Opened().IsMatch(text) ? "opened"
            : null;
        var begins =
            relations is RepresentationStatus.Recognised or RepresentationStatus.Established
            || change is "opened" or "raised";
        return (relations is null && change is null) || (begins && Denied().IsMatch(text))
            ? null
            : new(relations, TakenUp().IsMatch(text), WhoOf(text, relations), change is null ? null : mission, change);
    }
}
