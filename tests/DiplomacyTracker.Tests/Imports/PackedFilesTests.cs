using System.IO.Compression;
using System.Text;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

public sealed class PackedFilesTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Map = "?map=date=Day,source=From,target=To,code=What,text=Said,known=Day";

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(400)]
    public async Task A_packed_file_that_was_cut_off_does_not_pass_for_whole(int lost)
    {
        var packed = Packed(Rows(lost, 600));

        var cut = await tracker.ImportAsync(packed[..^lost], Map, "coded");
        var whole = await tracker.ImportAsync(packed, Map, "coded");

        Assert.Equal("failed", cut["state"]);
        Assert.StartsWith("The packed file is damaged", $"{cut["reason"]}", StringComparison.Ordinal);
        Assert.Equal(("done", 600), (whole["state"], whole.Count("recorded") + whole.Count("unchanged")));
    }

    [Fact]
    public async Task A_file_packed_in_several_parts_and_an_empty_part_are_read_to_the_end()
    {
        var rows = Rows(2000, 50);
        var packed = Packed(rows[..1000]).Concat(Packed("")).Concat(Packed(rows[1000..])).ToArray();

        var answer = await tracker.ImportAsync(packed, Map, "coded");

        Assert.Equal(("done", 50), (answer["state"], answer.Count("recorded")));
    }

    private static string Rows(int seed, int count)
    {
        var rows = Enumerable
            .Range(0, count)
            .Select(row => $"2014-01-03,Nepal,Bhutan,112,No. {seed} {row * 7919 % 1009}.\n");
        return "Day,From,To,What,Said\n" + string.Concat(rows);
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionMode.Compress))
            packing.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
