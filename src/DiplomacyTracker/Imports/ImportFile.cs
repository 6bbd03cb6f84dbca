namespace DiplomacyTracker.Imports;

/// <summary>The bytes of a file, unpacked where it is packed.</summary>
internal static class ImportFile
{
    private static readonly byte[] Packed = [0x1F, 0x8B];

    /// <summary>From its start.</summary>
    public static Stream Open(string path)
    {
        return Unpacked(File.OpenRead(path));
    }

    /// <summary>The same of bytes that can be read from their start.</summary>
    public static Stream Unpacked(Stream file)
    {
        Span<byte> first = stackalloc byte[Packed.Length];
        var isPacked =
            file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length
            && first.SequenceEqual(Packed);
        file.Position = 0;
        return isPacked ? new PackedFile(file) : file;
    }
}
