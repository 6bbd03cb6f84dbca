namespace DiplomacyTracker.Imports.Coding;

/// <summary>A text of which the first line was read to see how its columns are separated, from its start again.</summary>
/// <param name="first">The first line.</param>
/// <param name="rest">What comes behind it.</param>
internal sealed class HeaderAgain(string first, TextReader rest) : TextReader
{
    private readonly string head = $"{first}\n";
    private int place;

    public override int Peek() => place < head.Length ? head[place] : rest.Peek();

    public override int Read() => place < head.Length ? head[place++] : rest.Read();

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (place >= head.Length)
            return rest.Read(buffer);

        var count = Math.Min(buffer.Length, head.Length - place);
        head.AsSpan(place, count).CopyTo(buffer);
        place += count;
        return count;
    }
}
