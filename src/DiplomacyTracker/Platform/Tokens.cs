using System.Globalization;
using System.Text;

namespace DiplomacyTracker.Platform;

/// <summary>Takes a text apart into words. Case, accents, widths and ligatures don't count.</summary>
/// <remarks>The last character of Chinese, Japanese or Korean stands alone too: so each is found as the beginning of a word.</remarks>
internal sealed class Tokens
{
    private const int Longest = 60;
    private const string Joiners = "-‐‑.'ʻ";

    private static readonly string[] Plain =
    [
        .. Enumerable.Range(0, 0x80).Select(letter => ((char)letter).ToString().Folded()),
    ];

    private readonly List<Token> found = [];
    private readonly List<Token> chain = [];
    private readonly List<(string Text, int Start, int End)> run = [];
    private readonly StringBuilder word = new();
    private int wordStart;
    private int wordEnd;
    private int place;

    private Tokens() { }

    /// <summary>The words of a text, in their order.</summary>
    public static IReadOnlyList<Token> Of(string text)
    {
        var tokens = new Tokens();
        // Half a surrogate pair becomes one replacement character, so that offsets stay.
        var whole = Ascii.IsValid(text) ? text : string.Concat(text.EnumerateRunes());
        for (var start = 0; start < whole.Length; )
        {
            // Nothing joins a plain letter to the plain one behind it, and neither is written in another way.
            if (IsPlain(whole, start) && (start + 1 == whole.Length || IsPlain(whole, start + 1)))
            {
                tokens.Take(new(whole[start]), start, start + 1);
                start++;
                continue;
            }

            var length = StringInfo.GetNextTextElementLength(whole, start);
            var element = whole.Substring(start, length).Normalize(NormalizationForm.FormKC);
            foreach (var rune in element.EnumerateRunes())
                tokens.Take(rune, start, start + length);
            start += length;
        }

        tokens.EndAll();
        return tokens.found;
    }

    /// <summary>Chinese, Japanese or Korean, which put no space between words or let them grow endings.</summary>
    public static bool IsCjk(Rune rune) => Cjk.Has(rune);

    private static bool IsPlain(string text, int at) => char.IsAscii(text[at]) && text[at] is not '\r';

    private void Take(Rune rune, int start, int end)
    {
        if (IsCjk(rune))
        {
            EndChain();
            run.Add((rune.ToString(), start, end));
            return;
        }

        foreach (var folded in (rune.IsAscii ? Plain[rune.Value] : rune.ToString().Folded()).EnumerateRunes())
            if (folded.IsBmp && Joiners.Contains((char)folded.Value, StringComparison.Ordinal) && word.Length > 0)
                EndWord();
            else if (
                Rune.IsLetterOrDigit(folded)
                || Rune.GetUnicodeCategory(folded) is UnicodeCategory.SpacingCombiningMark
            )
                Append(folded, start, end);
            else if (Rune.GetUnicodeCategory(folded) is not UnicodeCategory.Format)
                EndAll();
        if (Rune.IsWhiteSpace(rune))
            EndAll();
    }

    private void Append(Rune letter, int start, int end)
    {
        EndRun();
        if (word.Length is 0)
            wordStart = start;
        wordEnd = end;
        if (word.Length < Longest)
            word.Append(letter);
    }

    private void EndWord()
    {
        if (word.Length is 0)
            return;

        chain.Add(new(word.ToString(), place++, wordStart, wordEnd));
        word.Clear();
    }

    private void EndAll()
    {
        EndChain();
        EndRun();
    }

    private void EndChain()
    {
        EndWord();
        found.AddRange(chain);
        if (chain.Count > 1 && chain.TrueForAll(token => token.Text.All(char.IsLetter)))
        {
            var joined = string.Concat(chain.Select(token => token.Text));
            if (joined.Length <= Longest)
                found.Add(new(joined, chain[0].Place, chain[0].Start, chain[^1].End, IsJoined: true));
        }

        chain.Clear();
    }

    private void EndRun()
    {
        for (var index = 0; index < run.Count; index++)
        {
            var (text, start, end) = run[index];
            if (index + 1 < run.Count)
                (text, end) = (text + run[index + 1].Text, run[index + 1].End);
            found.Add(new(text, place++, start, end));
        }

        run.Clear();
    }
}
