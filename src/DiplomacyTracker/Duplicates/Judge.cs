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
internal sealed partial class Judge
{
    private const int EnoughToBeStrong = 4;
    private const int EnoughToBeLikely = 2;

    private readonly List<Likeness> reasons = [];
    private int points;
    private bool isOdd;

    /// <summary>The verdict on two of one kind; of a journey to several countries and a visit, or a journey to others, that on the stops most alike.</summary>
    public static Verdict On(Compared one, Compared other) =>
        (one.Stops, other.Stops) switch
        {
            ([_, ..] stops, [_, ..] others) when !HostsOf(one.Read.View).SetEquals(HostsOf(other.Read.View)) => Best(
                stops.SelectMany(stop => others.Select(next => Between(stop, next)))
            ),
            ([_, ..] stops, []) => Best(stops.Select(stop => Between(stop, other))),
            ([], [_, ..] stops) => Best(stops.Select(stop => Between(one, stop))),
            _ => Between(one, other),
        };

    private static Verdict Best(IEnumerable<Verdict> verdicts) =>
        verdicts.Aggregate((best, next) => Nullable.Compare(next.Strength, best.Strength) > 0 ? next : best);

    private static Verdict Between(Compared one, Compared other)
    {
        var (judge, a, b) = (new Judge(), one.Traits, other.Traits);
        var mayBe =
            one.Kind.Name == other.Kind.Name
            && judge.Days(one, other)
            && judge.Countries(a, b, one.Journey?.Read.View, other.Journey?.Read.View)
            && (a.Act is null || b.Act is null || a.Act == b.Act)
            && judge.People(a, b);
        var hasText = judge.Texts(a, b);
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

    private bool Days(Compared one, Compared other) =>
        Nearness.Of(one, other) is var (worth, likeness) && Say(worth, likeness);

    /// <summary>Who is named in both, and isn't the same in another spelling or at least in the same office, is somebody else.</summary>
    private bool People(Traits a, Traits b)
    {
        var isInOffice =
            Shared(a.Offices, b.Offices) is { } office && Say(1, "same-office", $"Both name the {office}.");
        if (Shared(a.Persons, b.Persons) is { } person)
            return Say(2, "same-person", $"Both name {person}.");
        if (a.Persons.Count is 0 || b.Persons.Count is 0)
            return true;

        var known = a.Persons.Values.ToLookup(Transliteration.Key, StringComparer.Ordinal);
        foreach (var name in b.Persons.Values)
            if (Transliteration.Key(name) is { Length: > 0 } key && known[key].FirstOrDefault() is { } other)
                return Say(1, "other-spelling", $"{other} may be {name}.");

        isOdd = true;
        return isInOffice;
    }

    private bool Texts(Traits a, Traits b)
    {
        var alike = Wordings.Compare(a.Texts, b.Texts);
        isOdd |= alike is Wording.Other;
        return alike switch
        {
            Wording.Same => Say(2, "same-text", "Both say the same in words."),
            Wording.Similar => Say(1, "similar-text", "Both say nearly the same in words."),
            _ => false,
        };
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

    private bool Has(string what) => reasons.Exists(reason => reason.Code == what);

    private bool Say(int worth, string what, string text) => Say(worth, new(what, text));

    private bool Say(int worth, Likeness likeness)
    {
        points += worth;
        reasons.Add(likeness);
        return true;
    }

    private static string? Shared(IReadOnlyDictionary<string, string> a, IReadOnlyDictionary<string, string> b) =>
        a.FirstOrDefault(one => b.ContainsKey(one.Key)).Value;
}
