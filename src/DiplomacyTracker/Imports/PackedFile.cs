using System.IO.Compression;
using System.Text;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports;

/// <summary>The bytes of a packed file (gzip), which says if it was cut off: unpacking alone ends there as if that were its end.</summary>
/// <remarks>A member of our own is put behind the file. Only what is whole is unpacked up to that.</remarks>
internal sealed class PackedFile(Stream file) : ReadOnlyStream
{
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("The packed file ends here: 8d1f0c5b7a3e4f62.");

    private readonly GZipStream unpacked = new(new Behind(file, Packed(Mark)), CompressionMode.Decompress);
    private readonly byte[] held = new byte[Mark.Length + (64 * 1024)];
    private int count;
    private bool isAtEnd;

    /// <summary>Up to which part it has been read, 0 to 1.</summary>
    public double Part => file.Length > 0 ? (double)file.Position / file.Length : 0;

    public override int Read(Span<byte> buffer)
    {
        while (!isAtEnd && count <= Mark.Length)
            Fill();
        var read = Math.Min(buffer.Length, count - (isAtEnd ? 0 : Mark.Length));
        held.AsSpan(0, read).CopyTo(buffer);
        held.AsSpan(read, count - read).CopyTo(held);
        count -= read;
        return read;
    }

    /// <summary>Holds back as many bytes as the mark has; at the end they are the mark, and left out.</summary>
    private void Fill()
    {
        try
        {
            var read = unpacked.Read(held, count, held.Length - count);
            count += read;
            if (read > 0)
                return;
        }
        catch (InvalidDataException)
        {
            throw CutOff();
        }

        if (count < Mark.Length || !held.AsSpan(0, count)[^Mark.Length..].SequenceEqual(Mark))
            throw CutOff();
        (count, isAtEnd) = (count - Mark.Length, true);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.NoCompression))
            packing.Write(bytes);
        return packed.ToArray();
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
