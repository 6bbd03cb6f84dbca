using System.IO.Compression;
using System.Text;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>Files of two bytes each (UTF-16) that don't say so by a mark in front.</summary>
public sealed class UnmarkedFilesTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_list_is_read_without_its_mark(bool isBigEndian, bool isPacked)
    {
        var encoding = new UnicodeEncoding(isBigEndian, byteOrderMark: false);
        var row = new VisitRow($"{(isBigEndian ? 1 : 2)}{isPacked}", "Norway") { Visitor = "Prime Minister Åse Bør" };
        var bytes = encoding.GetBytes(Importing.FileOf(row));

        var answer = await tracker.ImportAsync(isPacked ? Packed(bytes) : bytes);

        Assert.True(answer.Count("recorded") + answer.Count("unchanged") is 1, answer.Json.ToJsonString());
        Assert.Equal("Åse Bør", (await tracker.OnlyVisitOfAsync("NOR"))["visitor.person"]);
    }

    [Fact]
    public async Task So_is_an_xml_and_a_calendar()
    {
        const string Xml = """
            <?xml version="1.0" encoding="UTF-16"?>
            <trips><trip><id>31</id><role>secretary</role><name>Antony John Blinken</name><start-date>2021-05-05</start-date>
            <end-date>2021-05-05</end-date><country id="chile">Chile</country><locale>Valparaíso</locale><remarks></remarks>
            <created-datetime>2021-09-21T12:54:00-04:00</created-datetime></trip></trips>
            """;
        const string Diary =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20240101T000000Z\r\nDTSTART;VALUE=DATE:20240301\r\n"
            + "SUMMARY:State visit of King Harald V of Norway to Sweden\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

        var trips = await tracker.ImportAsync(Encoding.Unicode.GetBytes(Xml), format: "us-travels");
        var diary = await tracker.ImportAsync(Encoding.BigEndianUnicode.GetBytes(Diary), "?accept=all", "ics");

        Assert.Equal((1, 1), (trips.Count("recorded"), diary.Count("recorded")));
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var packing = new GZipStream(target, CompressionLevel.Fastest))
            packing.Write(bytes);
        return target.ToArray();
    }
}
