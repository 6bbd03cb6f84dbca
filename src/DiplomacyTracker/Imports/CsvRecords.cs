using System.Text;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports;

/// <summary>One record of a CSV file, or a line that is none.</summary>
/// <param name="Line">On which it begins, from 1.</param>
/// <param name="Fields">As they stand there, without quotes around them; none of a line that is no record.</param>
/// <param name="Fault">Why it is none.</param>
internal sealed record CsvRecord(long Line, IReadOnlyList<string> Fields, RefusedException? Fault = null);

/// <summary>Takes a CSV file (RFC 4180) apart, so that a line that is broken breaks no other.</summary>
/// <remarks>
/// A quoted field may go on over lines. Where it is never closed, or what follows fits nothing, only the line that opens
/// it is at fault, and reading goes on behind that line. Between tabs quotes may mean nothing: such a line is taken as it stands.
/// </remarks>
/// <param name="text">The lines.</param>
/// <param name="separator">Between fields.</param>
/// <param name="read">Lines that were read of it already.</param>
internal sealed class CsvRecords(TextReader text, char separator, params IEnumerable<string> read)
{
    // What goes on for longer was never closed; and nobody reads the rest of a large file again for each open quote.
    private const int MostLines = 1_000;

    private readonly List<(string Text, string Break)> ahead = [.. read.Select(one => (one, "\n"))];
    private readonly StringBuilder cell = new();
    private readonly StringBuilder taken = new();
    private List<string> fields = [];
    private int first;
    private long line = 1;
    private Place place;

    private enum Place
    {
        Start,
        Plain,
        Quoted,
        Closed,
    }

    /// <summary>The next record or broken line; null at the end. Lines on which nothing stands are passed over.</summary>
    /// <param name="count">How many fields a record has; null where that isn't known yet.</param>
    public CsvRecord? Next(int? count = null)
    {
        for (; LineAt(0) is { } opening; Pass(1))
            if (opening.Text.Length > 0)
                return Read(opening.Text, count);
        return null;
    }

    private CsvRecord Read(string opening, int? count)
    {
        (fields, place, var begun) = ([], Place.Start, line);
        cell.Clear();
        var (lines, isSound) = (1, Take(opening));
        while (isSound && place is Place.Quoted && lines < MostLines && LineAt(lines) is { } more)
        {
            cell.Append(ahead[first + lines - 1].Break);
            (lines, isSound) = (lines + 1, Take(more.Text));
        }

        var fault =
            lines > 1 && (!isSound || place is Place.Quoted || (count is { } asked && fields.Count + 1 != asked))
            || (isSound && place is Place.Quoted)
                ? "A quote is opened here and never closed."
            : !isSound ? "A quote stands where none can: a quote within quotes is written twice."
            : count is { } all && fields.Count + 1 != all
                ? $"This row has {fields.Count + 1} fields, and the header {all}."
            : null;
        Pass(fault is null ? lines : 1);
        if (fault is not null)
            return separator is '\t' && opening.Split(separator) is var plain && plain.Length == count
                ? new(begun, plain)
                : new(begun, [], new("malformed-row", fault));

        Close();
        return new(begun, fields);
    }

    /// <summary>Takes one more line in; false where it fits nothing.</summary>
    private bool Take(string more)
    {
        for (var index = 0; index < more.Length; index++)
        {
            var character = more[index];
            if (place is Place.Quoted)
            {
                if (character is not '"')
                    cell.Append(character);
                else if (index + 1 < more.Length && more[index + 1] is '"')
                    cell.Append(more[++index]);
                else
                    place = Place.Closed;
            }
            else if (character == separator)
                Close();
            else if (character is '"' && place is Place.Start)
                place = Place.Quoted;
            else if (character is '"' || place is Place.Closed)
                return false;
            else
            {
                cell.Append(character);
                place = Place.Plain;
            }
        }

        return true;
    }

    private void Close()
    {
        fields.Add(cell.ToString());
        cell.Clear();
        place = Place.Start;
    }

    private (string Text, string Break)? LineAt(int index)
    {
        while (ahead.Count - first <= index)
            if (ReadLine() is { } more)
                ahead.Add(more);
            else
                return null;
        return ahead[first + index];
    }

    /// <summary>A line with what it ends in: within quotes that belongs to the field.</summary>
    private (string Text, string Break)? ReadLine()
    {
        taken.Clear();
        for (int next; (next = text.Read()) >= 0; taken.Append((char)next))
            if (next is '\n')
                return ($"{taken}", "\n");
            else if (next is '\r')
                return ($"{taken}", text.Peek() is '\n' && text.Read() > 0 ? "\r\n" : "\r");

        return taken.Length > 0 ? ($"{taken}", "") : null;
    }

    private void Pass(int lines)
    {
        (first, line) = (first + lines, line + lines);
        if (first < MostLines && first < ahead.Count)
            return;

        ahead.RemoveRange(0, first);
        first = 0;
    }
}
