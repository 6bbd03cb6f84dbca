using System.Security.Cryptography;
using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Exports;

/// <summary>A line of a file, and what it says.</summary>
/// <param name="Number">From 1, as an editor counts.</param>
/// <param name="Event">What it says.</param>
internal sealed record Numbered(long Number, LogLine Event);

/// <summary>Reads an exported log, line by line, and makes sure that it is whole and as it was written.</summary>
/// <param name="file">The bytes, from the start, unpacked.</param>
internal sealed class LogFile(Stream file)
{
    private LogHeader? header;

    /// <summary>The first line, once it has been read.</summary>
    public LogHeader Header => header ?? throw new InvalidOperationException("Nothing has been read yet.");

    /// <summary>The events in their order. Whoever has come to the end without an exception has read all of what was exported.</summary>
    /// <exception cref="RefusedException">
    /// It is no such file, a line can't be read, or lines are missing: "no-log", "broken-line", "cut-off", "checksum".
    /// </exception>
    public IEnumerable<Numbered> Read()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (number, last) = (0L, 0L);
        LogClosing? closing = null;
        foreach (var bytes in ByteLines.Read(file))
        {
            number++;
            if (closing is not null)
                throw Broken(number, "nothing follows the closing line.");
            if (header is null)
                header = First(bytes.Span);
            else if (bytes.Span.StartsWith("{\"events\":"u8))
            {
                closing = Parsed<LogClosing>(number, bytes.Span);
                Check(closing, number - 2, Convert.ToHexStringLower(hash.GetCurrentHash()));
            }
            else
            {
                var line = Parsed<LogLine>(number, bytes.Span);
                if (line.Position <= last || line.Position > Header.Position)
                    throw Broken(number, $"position {line.Position} is not behind {last}, or behind the end.");
                last = line.Position;
                yield return new(number, line);
            }

            hash.AppendData(bytes.Span);
        }

        if (header is null)
            throw new RefusedException("no-log", "The file is empty.");
        if (closing is null)
            throw new RefusedException(
                "cut-off",
                $"The file was cut off behind line {number}: its closing line is missing."
            );
    }

    /// <summary>What is wrong with a line.</summary>
    public static RefusedException Broken(long line, string why) => new("broken-line", $"Line {line}: {why}", "line");

    private void Check(LogClosing closing, long events, string hash)
    {
        if (closing.Events != events || Header.Events != events)
            throw new RefusedException(
                "cut-off",
                $"There are {events} events in the file, and there were {Header.Events} when it was written."
            );
        if (closing.Sha256 != hash)
            throw new RefusedException(
                "checksum",
                "The file isn't what it was when it was written: its SHA-256 is another."
            );
    }

    private static LogHeader First(ReadOnlySpan<byte> bytes)
    {
        LogHeader? found = null;
        try
        {
            found = JsonSerializer.Deserialize<LogHeader>(bytes, TrackerJson.Lenient);
        }
        catch (JsonException)
        {
            // Said below, in the same words for everything that is no log of ours.
        }

        return found switch
        {
            { Format: LogHeader.Name, Revision: > 0 and <= LogHeader.Latest } => found,
            { Format: LogHeader.Name } => throw new RefusedException(
                "no-log",
                $"The log was exported by a newer program (revision {found.Revision}; this one reads up to {LogHeader.Latest})."
            ),
            _ => throw new RefusedException("no-log", "This is no exported log: its first line isn't that of one."),
        };
    }

    private static T Parsed<T>(long number, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, LogLine.Json) ?? throw Broken(number, "it says nothing.");
        }
        catch (JsonException exception)
        {
            throw Broken(number, $"it can't be read: {exception.Message}");
        }
    }
}
