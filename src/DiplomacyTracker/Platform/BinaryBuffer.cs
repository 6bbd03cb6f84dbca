using System.Buffers;
using System.Buffers.Binary;

namespace DiplomacyTracker.Platform;

/// <summary>Bytes that grow, numbers in the order of the network, and lengths that are known only afterwards.</summary>
internal class BinaryBuffer : IBufferWriter<byte>
{
    private byte[] bytes = new byte[1024];
    private int length;

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    /// <summary>Begins anew.</summary>
    public void Clear() => length = 0;

    public void Int16(int number)
    {
        BinaryPrimitives.WriteInt16BigEndian(GetSpan(sizeof(short)), unchecked((short)number));
        Advance(sizeof(short));
    }

    public void Int32(int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(GetSpan(sizeof(int)), number);
        Advance(sizeof(int));
    }

    public void Int64(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(GetSpan(sizeof(long)), number);
        Advance(sizeof(long));
    }

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return bytes.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return bytes.AsSpan(length);
    }

    private void Ensure(int free)
    {
        if (bytes.Length - length < Math.Max(free, 1))
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + free));
    }

    /// <summary>Leaves room for a length.</summary>
    /// <returns>Where what it is the length of begins.</returns>
    protected int Open()
    {
        Int32(0);
        return length;
    }

    /// <summary>Fills it in: what began there ends here.</summary>
    protected void Close(int place) =>
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(place - sizeof(int)), length - place);
}
