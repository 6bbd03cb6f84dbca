using System.Security.Cryptography;
using System.Text;

namespace DiplomacyTracker.Platform;

/// <summary>Ids that the same name always leads to (RFC 9562, version 5).</summary>
internal static class NameBasedId
{
    private const int Length = 16;

    /// <summary>The id of a name within a namespace.</summary>
    public static Guid Of(Guid space, string name)
    {
        // The RFC prescribes SHA-1, for spreading and not for secrecy.
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)], hash);

        var id = hash[..Length];
        id[6] = (byte)((id[6] & 0x0F) | 0x50);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new(id, bigEndian: true);
    }
}
