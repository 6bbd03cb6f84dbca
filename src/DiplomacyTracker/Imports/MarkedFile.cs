using System.Text;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports;

/// <summary>The bytes of a file. UTF-16 that doesn't say so is known by its zeros, and gets its mark in front.</summary>
/// <remarks>Each format begins with what is written in one byte, and no UTF-8 has a zero there.</remarks>
/// <param name="file">As it is.</param>
internal sealed class MarkedFile(Stream file) : ReadOnlyStream
{
    private byte[]? front;
    private int given;

    /// <summary>The file as it is.</summary>
    public Stream Unmarked => file;

    public override int Read(Span<byte> buffer)
    {
        front ??= Front();
        if (given == front.Length)
            return file.Read(buffer);

        var count = Math.Min(buffer.Length, front.Length - given);
        front.AsSpan(given, count).CopyTo(buffer);
        given += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>The first two bytes, behind the mark that is missing.</summary>
    private byte[] Front()
    {
        var first = new byte[2];
        var read = file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        return (read, first[0], first[1]) switch
        {
            (2, > 0, 0) => [.. Encoding.Unicode.Preamble, .. first],
            (2, 0, > 0) => [.. Encoding.BigEndianUnicode.Preamble, .. first],
            _ => first[..read],
        };
    }
}
