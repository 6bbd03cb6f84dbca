using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Statements;

public sealed partial record Statement
{
    private const int Most = 300;
    private const int LongestSummary = 2_000;

    /// <inheritdoc />
    public static void Check(IFact fact, DateOnly knownOn)
    {
        if (fact is not StatementMade made)
            return;

        made.Jointly.RequireAtMost(Most, "jointly");
        made.To.RequireAtMost(Most, "to");
        made.About.RequireAtMost(Most, "about");
        made.Conditions.RequireAtMost(Most, "conditions");
        CheckSpeakers(made);
        CheckWords(made);
        made.Occurs.RequireHappened(knownOn);
    }

    /// <summary>Only those who said it can take it back.</summary>
    internal void RequireSpeaker(CountryCode? by)
    {
        var countries = Speakers().Select(speaker => speaker.Country).Distinct().ToList();
        if (by is not null && !countries.Contains(by))
            throw new RefusedException(
                "not-a-party",
                $"{by} did not say so; {string.Join(" and ", countries)} did.",
                "by"
            );
    }

    private static void CheckSpeakers(StatementMade made)
    {
        foreach (var (index, addressee) in made.To.Index())
            if (made.Jointly.Prepend(made.Speaker).Any(speaker => speaker.Country == addressee))
                throw new RefusedException(
                    "self-statement",
                    $"{addressee} speaks here, and doesn't address itself.",
                    $"to[{index}]"
                );
    }

    private static void CheckWords(StatementMade made)
    {
        if (string.IsNullOrWhiteSpace(made.Summary))
            throw new RefusedException("empty-text", "Say in words what was said.", "summary");
        if (made.Summary.Length > LongestSummary)
            throw new RefusedException(
                "too-long",
                $"{made.Summary.Length} characters are too many for a summary: at most {LongestSummary} fit.",
                "summary"
            );
        if (made.Quotation is not { } quotation)
            return;

        if (string.IsNullOrWhiteSpace(quotation.Text))
            throw new RefusedException("empty-text", "A quotation has a text.", "quotation.text");
        if (!quotation.HasLanguage())
            throw new RefusedException(
                "invalid-language",
                $"{Excerpt.Of(quotation.Language)} is no language tag of BCP 47, such as ko or zh-Hant.",
                "quotation.language"
            );
    }
}
