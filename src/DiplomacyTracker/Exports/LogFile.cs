using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Exports;

/// <summary>A line of a file, and what it says.</summary>
/// <param name="Number">From 1, as an editor counts.</param>
/// <param name="Event">What it says.</param>
internal sealed record Numbered(long Number, LogLine Event);

/// <summary>Reads an exported log, line by line, and makes sure that it is whole and as it was written.</summary>
/// <remarks>An editor or a transfer may have changed line ends, or put a mark in front: neither is part of what was written.</remarks>
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
        foreach (var ended in ByteLines.Read(file))
        {
            number++;
            var bytes = Bare(ended, number);
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
            hash.AppendData("\n"u8);
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

    private static ReadOnlyMemory<byte> Bare(ReadOnlyMemory<byte> line, long number)
    {
        if (line.Span.EndsWith("\n"u8))
            line = line[..^1];
        if (line.Span.EndsWith("\r"u8))
            line = line[..^1];
        return number is 1 && line.Span.StartsWith(Encoding.UTF8.Preamble)
            ? line[Encoding.UTF8.Preamble.Length..]
            : line;
    }

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
            _ when bytes.Contains((byte)0) => throw new RefusedException(
                "no-log",
                "This is no exported log, or one that a program has written anew as UTF-16. A log is UTF-8: "
                    + "convert it, such as by iconv -f UTF-16 -t UTF-8, and send it again."
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
