namespace DiplomacyTracker.Developments;

/// <summary>A text of a development by which it can be found.</summary>
/// <param name="Field">Where it stands: "purpose", "visitor.person".</param>
/// <param name="Text">As written.</param>
/// <param name="Weight">How much it says about what the development is.</param>
public sealed record Passage(string Field, string Text, Weight Weight);

/// <summary>How much a text says about what a development is.</summary>
public enum Weight
{
    /// <summary>Names: of persons, places, titles.</summary>
    A,

    /// <summary>What it is about: offices, purposes, summaries, the very words.</summary>
    B,

    /// <summary>What is said beside: reasons, conditions, notes.</summary>
    C,

    /// <summary>Who says so.</summary>
    D,
}

/// <summary>Gathers texts, where there are any.</summary>
internal static class Passages
{
    /// <summary>The text as a passage; nothing where there is none.</summary>
    public static IEnumerable<Passage> As(this string? text, string field, Weight weight) =>
        string.IsNullOrWhiteSpace(text) ? [] : [new(field, text, weight)];

    /// <summary>Who acts, and in which office.</summary>
    public static IEnumerable<Passage> As(this Party? party, string field) =>
        [.. (party?.Person).As($"{field}.person", Weight.A), .. (party?.Office).As($"{field}.office", Weight.B)];

    /// <summary>All texts of a development: those of its kind, and those that every kind has.</summary>
    public static IReadOnlyList<Passage> Texts<TState>(this Folded<TState> folded)
        where TState : IDevelopment<TState> =>
        [
            .. folded.State.Texts(folded.Dossier),
            .. folded.Dossier.Conditions.SelectMany(condition => condition.Text.As("condition", Weight.C)),
            .. folded.Dossier.Sources.SelectMany(citation => Of(citation.Source)),
        ];

    private static IEnumerable<Passage> Of(Source source) =>
        [
            .. source.Title.As("source.title", Weight.D),
            .. source.AttributedTo.As("source.attributedTo", Weight.D),
            .. source.Outlet.As("source.outlet", Weight.D),
            .. source.Origin.As("source.origin", Weight.D),
        ];
}
