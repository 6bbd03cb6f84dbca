using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Duplicates;

/// <summary>What speaks for two developments being one, and how much.</summary>
/// <param name="Strength">How much; null where it is not to be proposed.</param>
/// <param name="Reasons">What.</param>
internal sealed record Verdict(Strength? Strength, IReadOnlyList<Likeness> Reasons);

/// <summary>Compares two developments of one kind: pure, and a rule that anybody can follow.</summary>
/// <remarks>
/// Time and countries have to agree, so a name alone says nothing. The rest is counted: docs/imports.md, "Duplicates", has
/// the points. Another person in another office, or another act, are another development; a text or a place of which both
/// say something else makes it weak at most.
/// </remarks>
internal sealed class Judge
{
    /// <summary>What lasts longer has no days, but a beginning.</summary>
    internal const int LongestShort = 31;

    private const int ExactEnough = 7;
    private const int EnoughToBeStrong = 4;
    private const int EnoughToBeLikely = 2;
    private const double Alike = 0.5;
    private const double Within = 0.8;
    private const int FewestWords = 4;

    private readonly List<Likeness> reasons = [];
    private int points;
    private bool isOdd;

    /// <summary>The verdict on two of one kind.</summary>
    public static Verdict On(Compared one, Compared other)
    {
        var (judge, a, b) = (new Judge(), new Traits(one), new Traits(other));
        var mayBe =
            one.Kind.Name == other.Kind.Name
            && judge.Days(one, other)
            && judge.Countries(a, b)
            && (a.Act is null || b.Act is null || a.Act == b.Act)
            && judge.People(a, b);
        var hasText = judge.Words(a, b);
        judge.Rest(a, b);
        // Two countries say many things to one another on a day.
        var isEnough = one.Kind.Name is not "statement" || hasText || judge.Has("both-ends");
        return new(mayBe && isEnough ? judge.Strength() : null, judge.reasons);
    }

    private Strength? Strength() =>
        points switch
        {
            <= 0 => null,
            _ when isOdd => Duplicates.Strength.Weak,
            >= EnoughToBeStrong => Duplicates.Strength.Strong,
            >= EnoughToBeLikely => Duplicates.Strength.Likely,
            _ => Duplicates.Strength.Weak,
        };

    private bool Days(Compared one, Compared other)
    {
        if (one.Earliest == DateOnly.MinValue || other.Earliest == DateOnly.MinValue)
            return false;
        if (one.Earliest == other.Earliest && one.Latest == other.Latest)
            return Say(Length(one) > ExactEnough ? 1 : 2, "same-days", $"Both {In(one)}.");

        var areShort = Length(one) <= LongestShort && Length(other) <= LongestShort;
        if (areShort && one.Earliest <= other.Latest && other.Earliest <= one.Latest)
            return Say(1, "overlapping-days", $"{In(one)} and {In(other)} overlap.");
        if (!areShort && one.Earliest == other.Earliest)
            return Say(1, "same-beginning", $"Both begin on {one.Earliest:yyyy-MM-dd}.");

        var apart = areShort
            ? Math.Min(Math.Abs(Days(one.Latest, other.Earliest)), Math.Abs(Days(other.Latest, one.Earliest)))
            : Math.Abs(Days(one.Earliest, other.Earliest));
        return apart is 1 && Say(0, "one-day-apart", $"{In(one)} and {In(other)} are one day apart.");
    }

    private bool Countries(Traits a, Traits b)
    {
        var isMirrored = a.Mirrors(b);
        if (a.Sides.Count is 0 || !(a.Sides.SequenceEqual(b.Sides) || (isMirrored && a.Act is "consult")))
            return false;

        Say(0, "same-countries", $"Both of {string.Join(", ", a.Sides.Select(side => side.Country).Distinct())}.");
        if (isMirrored)
            Say(1, "both-ends", "Each is reported to have turned to the other.");
        else if (a.ConfirmedBy.Count > 0 && b.ConfirmedBy.Count > 0 && !a.ConfirmedBy.Intersect(b.ConfirmedBy).Any())
            Say(
                1,
                "both-ends",
                $"One is confirmed by {string.Join(", ", a.ConfirmedBy)}, one by {string.Join(", ", b.ConfirmedBy)}."
            );
        return true;
    }

    /// <summary>Who is named in both, and isn't the same in another spelling or at least in the same office, is somebody else.</summary>
    private bool People(Traits a, Traits b)
    {
        var hasOffice = Shared(a.Offices, b.Offices) is { } office && Say(1, "same-office", $"Both name the {office}.");
        if (Shared(a.Persons, b.Persons) is { } person)
            return Say(2, "same-person", $"Both name {person}.");
        if (a.Persons.Count is 0 || b.Persons.Count is 0)
            return true;

        var keys = a.Persons.Values.ToLookup(Transliteration.Key, StringComparer.Ordinal);
        if (
            b.Persons.Values.FirstOrDefault(name =>
                Transliteration.Key(name) is { Length: > 0 } key && keys[key].Any()
            ) is
            { } spelt
        )
            return Say(1, "other-spelling", $"{keys[Transliteration.Key(spelt)].First()} may be {spelt}.");

        isOdd = true;
        return hasOffice;
    }

    private bool Words(Traits a, Traits b)
    {
        var shared = a.Texts.Select(field => field.Key).Where(b.Texts.Contains).ToList();
        if (shared.Exists(field => Same(a.Texts[field], b.Texts[field])))
            return Say(2, "same-text", "Both say the same in words.");
        if (shared.Exists(field => Similar(a.Texts[field], b.Texts[field])))
            return Say(1, "similar-text", "Both say nearly the same in words.");

        isOdd |= shared.Count > 0;
        return false;
    }

    private void Rest(Traits a, Traits b)
    {
        if (Shared(a.Places, b.Places) is { } place)
            Say(1, "same-place", $"Both in {place}.");
        else
            isOdd |= a.Places.Count > 0 && b.Places.Count > 0;
        if (a.Sources.Intersect(b.Sources, StringComparer.Ordinal).FirstOrDefault() is { } source)
            Say(1, "same-source", $"Both rest on {source}.");
    }

    private bool Has(string code) => reasons.Exists(reason => reason.Code == code);

    private bool Say(int worth, string code, string text)
    {
        points += worth;
        reasons.Add(new(code, text));
        return true;
    }

    private static string? Shared(IReadOnlyDictionary<string, string> a, IReadOnlyDictionary<string, string> b) =>
        a.FirstOrDefault(one => b.ContainsKey(one.Key)).Value;

    private static bool Same(IEnumerable<string> a, IEnumerable<string> b) =>
        a.Select(text => text.Folded()).Intersect(b.Select(text => text.Folded()), StringComparer.Ordinal).Any();

    private static bool Similar(IEnumerable<string> a, IEnumerable<string> b)
    {
        var (one, other) = (WordsOf(a), WordsOf(b));
        double shared = one.Intersect(other, StringComparer.Ordinal).Count();
        var fewer = Math.Min(one.Count, other.Count);
        return shared > 0
            && (
                shared / one.Union(other, StringComparer.Ordinal).Count() >= Alike
                || (fewer >= FewestWords && shared / fewer >= Within)
            );
    }

    private static HashSet<string> WordsOf(IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => Tokens.Of(text)).Select(token => token.Text)];

    private static int Length(Compared one) => Days(one.Earliest, one.Latest);

    private static int Days(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;

    private static string In(Compared one) => $"{one.Read.View.Occurs}";
}
