using System.Globalization;
using System.Text;

namespace DiplomacyTracker.Platform;

/// <summary>What stays the same when a name is written in another system, or the other way round.</summary>
/// <remarks>
/// The sounds between the vowels, voiced or not, in alphabetical order: so neither vowels nor hyphens nor the order of
/// the names count. It is made to propose and to find, and never proves that two names are one.
/// </remarks>
internal static class Transliteration
{
    // Short names whose spellings have no sound in common.
    private static readonly Dictionary<string, string> Families = new(StringComparer.Ordinal)
    {
        ["lee"] = "L",
        ["yi"] = "L",
        ["rhee"] = "L",
        ["ri"] = "L",
        ["li"] = "L",
        ["roh"] = "N",
        ["noh"] = "N",
        ["no"] = "N",
        ["lim"] = "I",
        ["rim"] = "I",
        ["im"] = "I",
        ["yim"] = "I",
        ["choi"] = "C",
        ["choe"] = "C",
        ["al"] = "",
        ["el"] = "",
    };

    // The longest first. A sound is one letter; "q" is the ng of Jung.
    private static readonly (string Written, string Sound)[] Sounds =
    [
        ("tsch", "c"),
        ("tch", "c"),
        ("sch", "s"),
        ("dzh", "c"),
        ("ch", "c"),
        ("zh", "c"),
        ("ts", "c"),
        ("tz", "c"),
        ("hs", "s"),
        ("sh", "s"),
        ("kh", "k"),
        ("gh", "k"),
        ("dh", "t"),
        ("th", "t"),
        ("bh", "p"),
        ("ph", "f"),
        ("ck", "k"),
        ("ng", "q"),
        ("ce", "s"),
        ("ci", "s"),
        ("cy", "s"),
        ("b", "p"),
        ("d", "t"),
        ("g", "k"),
        ("q", "k"),
        ("c", "k"),
        ("j", "c"),
        ("z", "c"),
        ("x", "s"),
        ("w", "v"),
    ];

    /// <summary>The key under which spellings of one name meet; empty where too little is left to go by.</summary>
    public static string Key(string name)
    {
        var sounds = string.Concat(Words(name.Folded()).Select(Sounded));
        return sounds.Length < 2 ? "" : string.Concat(sounds.Order());
    }

    /// <summary>Between white space and hyphens; apostrophes and points are left out.</summary>
    private static IEnumerable<string> Words(string folded) =>
        folded
            .Split([' ', '-', '‐', '–'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(char.IsLetter)));

    private static string Sounded(string word)
    {
        if (Families.TryGetValue(word, out var family))
            return family;

        var (sounds, afterVowel) = (new StringBuilder(), false);
        var last = "";
        for (var at = 0; at < word.Length; )
        {
            var (sound, length) = SoundAt(word, at, afterVowel);
            // Doubled letters are one sound.
            if (sound != last)
                sounds.Append(sound);
            afterVowel = IsVowel(word[at]);
            last = afterVowel ? "" : sound;
            at += length;
        }

        return sounds.ToString();
    }

    private static (string Sound, int Length) SoundAt(string word, int at, bool afterVowel)
    {
        if (IsVowel(word[at]))
            return ("", 1);
        // The r of Park and the h of Kyu-hah are only written.
        if (word[at] is 'r' && afterVowel && (at + 1 == word.Length || !IsVowel(word[at + 1])))
            return ("", 1);
        if (word[at] is 'h' && afterVowel && at + 1 == word.Length)
            return ("", 1);

        foreach (var (written, sound) in Sounds)
            if (string.CompareOrdinal(word, at, written, 0, written.Length) is 0)
                return (sound, written is "ce" or "ci" or "cy" ? 1 : written.Length);

        return (word[at].ToString(CultureInfo.InvariantCulture), 1);
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
