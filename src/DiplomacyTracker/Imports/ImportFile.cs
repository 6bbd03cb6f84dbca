using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports;

/// <summary>The bytes of a file, unpacked where it is packed, and with a mark in front where it is UTF-16.</summary>
internal static class ImportFile
{
    private static readonly byte[] Packed = [0x1F, 0x8B];

    private static readonly (byte[] Begins, string Name)[] Others =
    [
        ("PK\u0003\u0004"u8.ToArray(), "a zip archive or a workbook"),
        ("BZh"u8.ToArray(), "packed with bzip2"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "packed with xz"),
        ([0x28, 0xB5, 0x2F, 0xFD], "packed with zstd"),
    ];

    /// <summary>From its start.</summary>
    /// <exception cref="RefusedException">It is packed in a way that isn't unpacked here.</exception>
    public static Stream Open(string path)
    {
        return Unpacked(File.OpenRead(path));
    }

    /// <summary>The same of bytes that can be read from their start.</summary>
    public static Stream Unpacked(Stream file)
    {
        var first = new byte[8];
        var read = first.AsSpan(0, file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false));
        foreach (var (begins, name) in Others)
            if (read.StartsWith(begins))
                throw new RefusedException(
                    "malformed-file",
                    $"This file is {name}. Only gzip is unpacked here: unpack it, and send the file that is in it."
                );

        file.Position = 0;
        return new MarkedFile(read.StartsWith(Packed) ? new PackedFile(file) : file);
    }
}
