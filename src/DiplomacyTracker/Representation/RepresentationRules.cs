using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Representation;

public sealed partial record MutualRepresentation
{
    private const int Most = 100;

    /// <inheritdoc />
    public static void Check(IFact fact, DateOnly knownOn)
    {
        (fact as IRepresentationAct)?.On.RequireHappened(knownOn, "on");
        switch (fact)
        {
            case RepresentationRecorded recorded:
                CheckRecorded(recorded);
                break;
            case PersonaNonGrataDeclared declared:
                declared.Persons.RequireAtMost(Most, "persons");
                if (declared.Count is { } count && count < Math.Max(1, declared.Persons.Count))
                    throw new RefusedException(
                        "invalid-count",
                        $"{count} are fewer than those who are named, or nobody. Leave count out where nobody says.",
                        "count"
                    );
                break;
        }
    }

    /// <summary>Only the two can do anything here.</summary>
    /// <exception cref="RefusedException">It is somebody else: "not-a-party".</exception>
    internal void RequireParty(CountryCode? by, string field = "by") => RequireParty(Between, by, field);

    /// <summary>Whoever protects or houses a mission is neither of the two.</summary>
    /// <exception cref="RefusedException">It is one of them: "not-a-third-country".</exception>
    internal void RequireThird(CountryCode? country, string field) => RequireThird(Between, country, field);

    /// <summary>An embassy or a legation needs relations; other missions don't.</summary>
    /// <exception cref="RefusedException">There were none when it was opened: "no-relations".</exception>
    internal void RequireRelations(MissionOpened opened)
    {
        if (LacksRelations(opened.Kind, Before(opened.On).Status))
            throw new RefusedException(
                "no-relations",
                $"{Headline()} have no diplomatic relations on {opened.On}: establish or resume them first, or open an "
                    + "interests section, a liaison office or a consulate.",
                "kind"
            );
    }

    private static void CheckRecorded(RepresentationRecorded recorded)
    {
        if (recorded.Between.Distinct().Count() is not 2 || recorded.Between.Count is not 2)
            throw new RefusedException(
                "two-countries",
                "Representation is between two different countries: name both, and no more.",
                "between"
            );

        RequireParty(recorded.Between, recorded.By, "by");
        foreach (var (index, post) in recorded.Posts.Index())
        {
            RequireParty(recorded.Between, post.Sending, $"posts[{index}].sending");
            RequireThird(recorded.Between, post.ResidentIn, $"posts[{index}].residentIn");
            RequireThird(recorded.Between, post.ProtectedBy, $"posts[{index}].protectedBy");
        }

        recorded.Posts.RequireAtMost(Most, "posts");
    }

    private static void RequireParty(IReadOnlyList<CountryCode> between, CountryCode? by, string field)
    {
        if (by is not null && !between.Contains(by))
            throw new RefusedException(
                "not-a-party",
                $"{by} has no part in how {string.Join(" and ", between)} are represented to one another.",
                field
            );
    }

    private static void RequireThird(IReadOnlyList<CountryCode> between, CountryCode? country, string field)
    {
        if (country is not null && between.Contains(country))
            throw new RefusedException(
                "not-a-third-country",
                $"{country} is one of the two. Name the third country, or leave it out.",
                field
            );
    }
}
