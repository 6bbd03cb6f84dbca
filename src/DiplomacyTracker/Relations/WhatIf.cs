using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Relations;

/// <summary>How somebody wants the score computed; what they leave out is as the methodology has it.</summary>
/// <param name="HalfLife">After so many days an act counts half: 1 to 3650.</param>
/// <param name="MinimumReliability">Sources worse than this don't count; F counts the ungraded as well.</param>
/// <param name="MinimumCredibility">Claims worse than this don't count; 6 counts the ungraded as well.</param>
/// <param name="WithoutOutlet">As if this outlet had published nothing, and nobody had copied it.</param>
public sealed record WhatIf(
    int? HalfLife = null,
    Reliability? MinimumReliability = null,
    int? MinimumCredibility = null,
    string? WithoutOutlet = null
)
{
    /// <summary>As the methodology has it.</summary>
    public static WhatIf Nothing { get; } = new();

    /// <summary>Whether a source may count at all.</summary>
    internal bool Admits(Source source) =>
        WithoutOutlet is null || (source.Outlet?.Folded() != Without && source.OriginKey() != Without);

    /// <summary>What a source counts, of one; null where it stands aside by its grades.</summary>
    internal decimal? CredibilityOf(Source source, Methodology rules)
    {
        var wantsUngraded = MinimumReliability is Reliability.F || MinimumCredibility is Source.NotJudged;
        if (rules.CredibilityOf(source) is not { } credibility)
            return wantsUngraded ? rules.Ungraded : null;
        if (MinimumReliability is { } least && source.Reliability > least)
            return null;

        return MinimumCredibility is { } worst && source.Credibility > worst ? null : credibility;
    }

    private string Without => WithoutOutlet?.Folded() ?? "";
}
