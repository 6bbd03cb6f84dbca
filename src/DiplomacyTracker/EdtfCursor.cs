using System.Globalization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker;

/// <summary>Where we are in a text, and what was wrong with it if anything was.</summary>
internal sealed class EdtfCursor(string text)
{
    /// <summary>How many characters have been read.</summary>
    public int Position { get; private set; }

    /// <summary>The error for programs.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The error for people.</summary>
    public string Error { get; private set; } = "";

    public bool IsAtEnd => Position == text.Length;
    public char Current => IsAtEnd ? '\0' : text[Position];

    public void Skip() => Position++;

    /// <summary>Goes past the character if it is the next.</summary>
    public bool Take(char expected)
    {
        if (Current != expected)
            return false;
        Skip();
        return true;
    }

    /// <summary>Reads a month or a day; XX stands for any from 1 to the last.</summary>
    public bool ReadTwoDigits(int last, out (int Low, int High) number)
    {
        number = (1, last);
        if (Take('X'))
            return Take('X') || Refuse("a second X");

        var value = 0;
        for (var end = Position + 2; Position < end; Skip())
        {
            if (!char.IsAsciiDigit(Current))
                return Refuse("a digit: months and days have two, such as 03, or are XX");
            value = (value * 10) + Current - '0';
        }

        number = (value, value);
        return true;
    }

    /// <summary>Notes what should be here; always false, so that a reader can return it.</summary>
    public bool Refuse(string expected) => RefuseAt(Position, expected);

    /// <summary>Notes what should have been there; always false, so that a reader can return it.</summary>
    public bool RefuseAt(int at, string expected, string code = "invalid-date")
    {
        Code = code;
        Error = string.Create(
            CultureInfo.InvariantCulture,
            $"{Excerpt.Of(text)} is no EDTF date: at position {at + 1} there should be {expected}."
        );
        return false;
    }
}
