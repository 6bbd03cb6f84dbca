namespace DiplomacyTracker.Platform;

/// <summary>The lines of a file as bytes, one after another, however large the file is.</summary>
internal static class ByteLines
{
    /// <summary>The longest line, in bytes.</summary>
    public const int Longest = 64 * 1024 * 1024;

    private const byte End = (byte)'\n';

    /// <summary>Each line with its end, as far as it has one; what was handed out is gone with the next one.</summary>
    /// <exception cref="RefusedException">A line is too long: "line-too-long".</exception>
    public static IEnumerable<ReadOnlyMemory<byte>> Read(Stream file)
    {
        var (bytes, begin, end) = (new byte[64 * 1024], 0, 0);
        while (true)
        {
            var (searched, length) = (0, 0);
            while ((length = bytes.AsSpan((begin + searched)..end).IndexOf(End)) < 0)
            {
                searched = end - begin;
                if (begin > 0)
                    bytes.AsSpan(begin..end).CopyTo(bytes);
                (begin, end) = (0, searched);
                if (end == bytes.Length)
                    Array.Resize(
                        ref bytes,
                        end < Longest ? end * 2 : throw new RefusedException("line-too-long", "A line doesn't end.")
                    );
                var read = file.Read(bytes, end, bytes.Length - end);
                if (read is 0)
                {
                    if (searched > 0)
                        yield return bytes.AsMemory(0, searched);
                    yield break;
                }

                end += read;
            }

            yield return bytes.AsMemory(begin, searched + length + 1);
            begin += searched + length + 1;
        }
    }
}
