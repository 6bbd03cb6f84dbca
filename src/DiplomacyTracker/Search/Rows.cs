using System.Text;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Search;

/// <summary>Words as they stand in a text: one behind the other.</summary>
internal static class Rows
{
    /// <summary>The words in a row; unless quoted, the last may go on, as somebody may still be typing.</summary>
    public static Sought? Of(string text, bool isQuoted)
    {
        var tokens = Tokens.Of(text);
        var plain = tokens.Where(token => !token.IsJoined).ToList();
        // The last character of a run stands alone too: behind two that hold it, it says nothing more.
        plain = [.. plain.Where((token, index) => index is 0 || plain[index - 1].End != token.End)];
        if (plain.Count is 0)
            return null;

        var row = plain
            .Select((token, index) => (WordOf(token, !isQuoted && index == plain.Count - 1), token.Place))
            .ToList();
        Sought said = row is [var (only, _)] ? only : new InARow(row);
        var joined = tokens.Where(token => token.IsJoined && plain.Count > 1).ToList();
        return joined is [var whole] && whole.End == plain[^1].End && whole.Start == plain[0].Start
            ? new AnyOf([said, WordOf(whole, !isQuoted)])
            : said;
    }

    private static Word WordOf(Token token, bool mayGoOn)
    {
        var isCharacter = Rune.GetRuneAt(token.Text, 0) is var rune && Tokens.IsCjk(rune);
        return isCharacter
            ? new(token.Text, IsPrefix: token.Text.Length == rune.Utf16SequenceLength)
            : new(token.Text, mayGoOn && token.Text.Length > 1);
    }
}
