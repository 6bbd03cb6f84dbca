using System.IO.Compression;
using System.Text;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports;

/// <summary>The bytes of a packed file (gzip), which says if it was cut off: unpacking alone ends there as if that were its end.</summary>
/// <remarks>
/// A member of our own is put behind the file. Where the file is whole, just that comes out once its own bytes are used up. Where it was cut
/// off, the member is taken for what is missing, and what comes of it is made up: none of that is given.
/// </remarks>
internal sealed class PackedFile : ReadOnlyStream
{
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("The packed file ends here: 8d1f0c5b7a3e4f62.");

    private readonly Stream file;
    private readonly Behind packed;
    private readonly GZipStream unpacked;
    private bool isAtEnd;

    /// <summary>Unpacks a file.</summary>
    public PackedFile(Stream file)
    {
        (this.file, packed) = (file, new(file, Packed(Mark)));
        unpacked = new(packed, CompressionMode.Decompress);
    }

    /// <summary>Up to which part it has been read, 0 to 1.</summary>
    public double Part => file.Length > 0 ? (double)file.Position / file.Length : 0;

    public override int Read(Span<byte> buffer)
    {
        if (isAtEnd || buffer.Length is 0)
            return 0;

        try
        {
            if (unpacked.Read(buffer) is var read && !packed.IsBehind)
                return read;

            isAtEnd = IsMark(buffer[..read]);
        }
        catch (InvalidDataException)
        {
            throw CutOff();
        }

        return isAtEnd ? 0 : throw CutOff();
    }

    /// <summary>Whether what began to come out, and all that follows, is the mark.</summary>
    private bool IsMark(ReadOnlySpan<byte> begun)
    {
        Span<byte> rest = stackalloc byte[Mark.Length + 1];
        var count = Math.Min(begun.Length, rest.Length);
        begun[..count].CopyTo(rest);
        while (count < rest.Length && unpacked.Read(rest[count..]) is > 0 and var read)
            count += read;
        return rest[..count].SequenceEqual(Mark);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var packing = new GZipStream(target, CompressionLevel.NoCompression))
            packing.Write(bytes);
        return target.ToArray();
    }

    private static RefusedException CutOff() =>
        new(
            "cut-off",
            "The packed file is damaged or was cut off. Pack or copy it anew; what was recorded of it stays."
        );

    /// <summary>A file, and bytes behind it.</summary>
    private sealed class Behind(Stream file, byte[] end) : ReadOnlyStream
    {
        private int done;

        /// <summary>Whether any of those behind were given.</summary>
        public bool IsBehind => done > 0;

        public override int Read(Span<byte> buffer)
        {
            if (file.Read(buffer) is > 0 and var read)
                return read;

            var left = Math.Min(buffer.Length, end.Length - done);
            end.AsSpan(done, left).CopyTo(buffer);
            done += left;
            return left;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                file.Dispose();
            base.Dispose(disposing);
        }
    }
}
