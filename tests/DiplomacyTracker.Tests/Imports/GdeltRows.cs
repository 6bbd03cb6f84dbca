using System.Text;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>A row of GDELT; each test changes what it is about.</summary>
internal sealed record GdeltRow(string Id, string Code, string Actor, string Target)
{
    public string On { get; init; } = "20160721";
    public string Added { get; init; } = "20160728";
    public string? Url { get; init; } = "https://news.example/story";
    public bool IsVersion2 { get; init; }

    public override string ToString()
    {
        var cells = Enumerable
            .Repeat(
                "",
                IsVersion2 ? 61
                    : Url is null ? 57
                    : 58
            )
            .ToArray();
        (cells[0], cells[1], cells[6], cells[7]) = (Id, On, $"OF {Actor}", Actor);
        (cells[16], cells[17], cells[26]) = ($"OF {Target}", Target, Code);
        cells[IsVersion2 ? 59 : 56] = Added;
        if (Url is not null)
            cells[IsVersion2 ? 60 : 57] = Url;
        return string.Join('\t', cells);
    }

    /// <summary>These rows as a file.</summary>
    public static byte[] FileOf(params IEnumerable<object> rows) =>
        Encoding.UTF8.GetBytes(string.Join('\n', rows) + "\n");
}
