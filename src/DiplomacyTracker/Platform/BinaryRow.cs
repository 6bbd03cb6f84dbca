using System.Buffers;
using System.Text;

namespace DiplomacyTracker.Platform;

/// <summary>Values as PostgreSQL takes them by COPY in its binary format, one after another, each behind its length.</summary>
/// <remarks>What is written with the same calls in the same order is equal if and only if its bytes are.</remarks>
internal sealed class BinaryRow : BinaryBuffer
{
    private const int Null = -1;
    private const int TextOid = 25;
    private const int DateOid = 1082;
    private const int UuidOid = 2950;
    private const int UuidLength = 16;
    private static readonly int FirstDay = new DateOnly(2000, 1, 1).DayNumber;
    private static readonly long FirstMoment =
        new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>What comes before all rows: a signature, no flags, no extension.</summary>
    public static ReadOnlyMemory<byte> Begin { get; } =
        new byte[] { 0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0, 0, 0, 0, 0, 0, 0, 0, 0 };

    /// <summary>How many values a row has, at its beginning.</summary>
    public void Count(int values) => Int16(values);

    /// <summary>What comes behind all rows.</summary>
    public void End() => Int16(Null);

    /// <summary>Values that were written before.</summary>
    public void Values(ReadOnlySpan<byte> values) => this.Write(values);

    public void Text(string? text)
    {
        if (text is null)
        {
            Int32(Null);
            return;
        }

        var place = Open();
        Advance(Encoding.UTF8.GetBytes(text, GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
        Close(place);
    }

    public void Texts(IReadOnlyList<string>? texts) => Array(TextOid, texts, Text);

    public void Uuid(Guid id)
    {
        Int32(UuidLength);
        id.TryWriteBytes(GetSpan(UuidLength), bigEndian: true, out var written);
        Advance(written);
    }

    public void Uuids(IReadOnlyList<Guid>? ids) => Array(UuidOid, ids, Uuid);

    public void Flag(bool flag)
    {
        Int32(sizeof(bool));
        GetSpan(1)[0] = flag ? (byte)1 : (byte)0;
        Advance(1);
    }

    public void Small(int? number)
    {
        Int32(number is null ? Null : sizeof(short));
        if (number is { } known)
            Int16(known);
    }

    public void Big(long number)
    {
        Int32(sizeof(long));
        Int64(number);
    }

    /// <summary>A moment; the last of all is without end.</summary>
    public void Moment(DateTimeOffset moment) =>
        Big(
            moment == DateTimeOffset.MaxValue
                ? long.MaxValue
                : moment.UtcTicks / TimeSpan.TicksPerMicrosecond - FirstMoment
        );

    /// <summary>A day; the first and the last of all days are without end, and so equal to nothing else.</summary>
    public void Bound(DateOnly? day)
    {
        Int32(day is null ? Null : sizeof(int));
        if (day is { } known)
            Int32(
                known == DateOnly.MaxValue ? int.MaxValue
                : known == DateOnly.MinValue ? int.MinValue
                : known.DayNumber - FirstDay
            );
    }

    public void Days(IReadOnlyList<DateOnly>? days) =>
        Array(
            DateOid,
            days,
            day =>
            {
                Int32(sizeof(int));
                Int32(day.DayNumber - FirstDay);
            }
        );

    /// <summary>A value of another form, such as text that is written piece by piece.</summary>
    public void Value(Action<BinaryRow> write)
    {
        var place = Open();
        write(this);
        Close(place);
    }

    private void Array<T>(int type, IReadOnlyList<T>? items, Action<T> write)
    {
        if (items is null)
        {
            Int32(Null);
            return;
        }

        var place = Open();
        // Dimensions, no nulls among them, what they are; of the one dimension its size and where it begins.
        Int32(items.Count is 0 ? 0 : 1);
        Int32(0);
        Int32(type);
        if (items.Count > 0)
        {
            Int32(items.Count);
            Int32(1);
            foreach (var item in items)
                write(item);
        }

        Close(place);
    }
}
