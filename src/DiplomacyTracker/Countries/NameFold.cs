using System.Globalization;
using System.Text;

namespace DiplomacyTracker.Countries;

/// <summary>Two spellings of one name fold to the same text.</summary>
internal static class NameFold
{
    /// <summary>Without case, accents, curly quotes and surplus space.</summary>
    public static string Of(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var character in Decomposed(name))
        {
            if (char.IsWhiteSpace(character))
                folded.Append(folded.Length > 0 && folded[^1] != ' ' ? " " : "");
            else if (character is '‘' or '’' or 'ʼ' or '`' or '´')
                folded.Append('\'');
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(character));
        }

        return folded.ToString().TrimEnd();
    }

    // What is no Unicode (half of a surrogate pair) can't be decomposed and is no name either.
    private static string Decomposed(string name)
    {
        var valid = string.Concat(name.EnumerateRunes());
        return valid.Normalize(NormalizationForm.FormD);
    }
}
