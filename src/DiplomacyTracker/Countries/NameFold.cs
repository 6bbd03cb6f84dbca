using System.Globalization;
using System.Text;

namespace DiplomacyTracker.Countries;

/// <summary>Two spellings of one name fold to the same text.</summary>
internal static class NameFold
{
    // string.Normalize would do this too, but leaves the accents, without a word, on a machine that lacks ICU.
    private const string Accented = "àáâãäåāçèéêëēìíîïīñòóôõöōøùúûüūýÿ";
    private const string Plain = "aaaaaaaceeeeeiiiiinooooooouuuuuyy";

    /// <summary>Without case, accents, curly quotes and surplus space.</summary>
    public static string Of(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (!char.IsWhiteSpace(character))
                folded.Append(Fold(char.ToLowerInvariant(character)));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    private static string Fold(char letter) =>
        Accented.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var index ? Plain[index..(index + 1)]
        : letter is '‘' or '’' or 'ʼ' or '`' or '´' ? "'"
        : CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark ? ""
        : letter.ToString();
}
