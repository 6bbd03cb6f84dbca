namespace DiplomacyTracker.Exports;

/// <summary>The first line of an exported log: what it is, and how much of it there has to be.</summary>
/// <remarks>No clock and no list of countries stands in it: whoever exports the same log again gets the same bytes.</remarks>
/// <param name="Format">Always <see cref="Name"/>.</param>
/// <param name="Revision">Of the format.</param>
/// <param name="Query">The address at which the same bytes are given for ever.</param>
/// <param name="Position">Up to where: no event behind it is here, and none up to it is missing.</param>
/// <param name="Events">How many lines follow before the closing one.</param>
internal sealed record LogHeader(string Format, int Revision, string Query, long Position, long Events)
{
    /// <summary>By which a file is recognised.</summary>
    public const string Name = "diplomacy-log";

    /// <summary>Which lines we write. A reader takes those up to its own.</summary>
    public const int Latest = 1;

    /// <summary>Of the log up to a position.</summary>
    public static LogHeader Of(long position, long events) =>
        new(Name, Latest, $"/api/export?recordedAt=position:{position}", position, events);
}

/// <summary>The last line: a file without it was cut off.</summary>
/// <param name="Events">How many lines there were between the first and this one.</param>
/// <param name="Sha256">Of all bytes before this line, in hexadecimal digits.</param>
internal sealed record LogClosing(long Events, string Sha256);
