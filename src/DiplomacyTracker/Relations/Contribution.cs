namespace DiplomacyTracker.Relations;

/// <summary>What one act adds to a score, or would add: weight times decay times credibility, to four places.</summary>
/// <param name="Deed">The act.</param>
/// <param name="Weight">By the table.</param>
/// <param name="Age">Days from the act to the day.</param>
/// <param name="Decay">What is left of it after that time.</param>
/// <param name="Credibility">What its best source counts.</param>
/// <param name="Source">That source; null where none counts.</param>
/// <param name="Aside">Why it doesn't count, if it doesn't.</param>
internal sealed record Contribution(
    Deed Deed,
    Weight Weight,
    int Age,
    decimal Decay,
    decimal Credibility,
    Source? Source,
    string? Aside
)
{
    /// <summary>Whether it would add nothing whatever else became known: it is counted elsewhere, or nobody stands by it.</summary>
    public bool AddsNothing => Aside is "copy" or "unsupported";

    public decimal Points => Math.Round(Weight.Points * Decay * Credibility, 4);

    /// <summary>The act as the rules have it on a day.</summary>
    public static Contribution Of(Deed deed, DateOnly day, int halfLife, WhatIf what, Methodology rules)
    {
        var sources = deed.Body?.Sources ?? [];
        var age = day.DayNumber - deed.On.DayNumber;
        var graded = sources
            .Where(what.Admits)
            .Select(source => (Source: source, Credibility: what.CredibilityOf(source, rules)))
            .Where(source => source.Credibility is not null)
            .OrderByDescending(source => source.Credibility)
            .FirstOrDefault();
        var aside =
            deed.Aside
            ?? (
                age > halfLife * rules.CutOff ? "before-cut-off"
                : graded.Source is not null ? null
                : !sources.Any(what.Admits) ? "without-outlet"
                : sources.Where(what.Admits).All(source => rules.CredibilityOf(source) is null) ? "ungraded"
                : "below-minimum-grade"
            );
        return new(
            deed,
            rules.WeightOf(deed.Act, deed.Plover),
            age,
            DecayOf(age, halfLife),
            // What stands aside for its sources would count in full, were it confirmed.
            graded.Credibility
                ?? 1,
            graded.Source,
            aside
        );
    }

    /// <summary>A half to the power of the half-lives gone, to six places, so that every machine finds the same.</summary>
    public static decimal DecayOf(int age, int halfLife) =>
        Math.Round((decimal)Math.Pow(0.5, (double)age / halfLife), 6);
}
