using DiplomacyTracker.Platform;

namespace DiplomacyTracker.People;

public sealed partial record Person
{
    private const int Most = 100;
    private const int LongestName = 300;

    /// <inheritdoc />
    public static void Check(IFact fact, DateOnly knownOn)
    {
        switch (fact)
        {
            case PersonRecorded recorded:
                CheckName(recorded.Name, "name");
                if (recorded.Countries.Count is 0)
                    throw new RefusedException("country-missing", "Say for which country they act.", "countries");
                recorded.Countries.RequireAtMost(Most, "countries");
                recorded.Spellings.RequireAtMost(Most, "spellings");
                foreach (var (index, spelling) in recorded.Spellings.Index())
                    CheckName(spelling, $"spellings[{index}]");
                recorded.Born?.RequireHappened(knownOn, "born");
                break;
            case SpellingAdded added:
                CheckName(added.Spelling, "spelling");
                break;
            case TenureRecorded tenure:
                if (!tenure.Held.Text.Contains('/', StringComparison.Ordinal))
                    throw new RefusedException(
                        "not-an-interval",
                        "An office is held from a day to a day: 2022-05-12/2024-01-10, or 2022-05-12/.. as long as it is held.",
                        "held"
                    );
                break;
            case NameResolved resolved:
                CheckName(resolved.Name, "name");
                break;
        }
    }

    private static void CheckName(string name, string field)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new RefusedException("empty-text", "A name has letters.", field);
        if (name.Length > LongestName)
            throw new RefusedException("too-long", $"A name has at most {LongestName} characters.", field);
    }
}
