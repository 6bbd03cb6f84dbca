namespace DiplomacyTracker.Server.Pages.Record;

/// <summary>The words of dates, in English and German together: none of them means two things.</summary>
internal static class DateWords
{
    /// <summary>Before a date that begins and has no end.</summary>
    public static readonly IReadOnlySet<string> Since = Set("since from seit ab");

    private static readonly IReadOnlySet<string> About = Set(
        "around about circa ca ca. c. approximately um etwa ungefähr gegen rund"
    );
    private static readonly IReadOnlySet<string> Perhaps = Set(
        "perhaps maybe possibly probably vielleicht möglicherweise wahrscheinlich vermutlich wohl"
    );

    private static readonly IReadOnlySet<string> Silent = Set(
        "the of on in at der den dem des am im "
            + "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag"
    );

    private static readonly IReadOnlyList<IReadOnlySet<string>> Months =
    [
        Set("january jan januar jänner"),
        Set("february feb februar feber"),
        Set("march mar märz mär maerz"),
        Set("april apr"),
        Set("may mai"),
        Set("june jun juni"),
        Set("july jul juli"),
        Set("august aug"),
        Set("september sep sept"),
        Set("october oct oktober okt"),
        Set("november nov"),
        Set("december dec dezember dez"),
    ];

    private static readonly IReadOnlyDictionary<string, int> Days = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["yesterday"] = -1,
        ["gestern"] = -1,
        ["today"] = 0,
        ["heute"] = 0,
        ["tomorrow"] = 1,
        ["morgen"] = 1,
        ["übermorgen"] = 2,
    };

    /// <summary>The number of a month, 1 to 12; null for any other word.</summary>
    public static int? Month(string word) =>
        Months.Index().Where(one => one.Item.Contains(word)).Select(one => (int?)(one.Index + 1)).FirstOrDefault();

    /// <summary>How many days from today: of "tomorrow" 1.</summary>
    public static int? FromToday(string word) => Days.TryGetValue(word, out var days) ? days : null;

    /// <summary>Whether a word adds nothing.</summary>
    public static bool IsSilent(string word) => Silent.Contains(word);

    /// <summary>What follows the words of doubt, and their sign: ~ around, ? perhaps, % both.</summary>
    public static (string Said, string Sign) Doubt(string said)
    {
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var about = words.RemoveAll(About.Contains) > 0;
        var perhaps = words.RemoveAll(Perhaps.Contains) > 0;
        return (
            string.Join(' ', words),
            (about, perhaps) switch
            {
                (true, true) => "%",
                (true, false) => "~",
                (false, true) => "?",
                _ => "",
            }
        );
    }

    private static HashSet<string> Set(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);
}
