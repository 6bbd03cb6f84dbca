using System.IO.Compression;
using System.Text;
using DiplomacyTracker.Imports;
using DiplomacyTracker.Platform;
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
    [InlineData(800)]
    public async Task A_packed_file_that_was_cut_off_does_not_pass_for_whole(int lost)
    {
        var packed = Packed(Rows(lost, 600));

        var cut = await tracker.ImportAsync(packed[..^lost], Map, "coded");
        var whole = await tracker.ImportAsync(packed, Map, "coded");

        Assert.Equal(("failed", 0), (cut["state"], cut.Count("rejected")));
        Assert.StartsWith("The packed file is damaged", $"{cut["reason"]}", StringComparison.Ordinal);
        Assert.Equal(("done", 600), (whole["state"], whole.Count("recorded") + whole.Count("unchanged")));
    }

    [Fact]
    public async Task Of_what_is_missing_nothing_is_made_up()
    {
        var packed = Packed("Day,From,To,What,Said\n" + string.Concat(Enumerable.Range(1000, 400).Select(Row)));

        foreach (var lost in Enumerable.Range(1, 40).Select(turn => turn * 20))
        {
            var unpacked = new PackedFile(new MemoryStream(packed[..^lost]));
            var (read, buffer) = (new List<byte>(), new byte[64]);
            Assert.Throws<RefusedException>(() =>
            {
                while (unpacked.Read(buffer) is > 0 and var count)
                    read.AddRange(buffer[..count]);
            });
            var whole = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            var expected = new byte[read.Count];
            await whole.ReadExactlyAsync(expected, TestContext.Current.CancellationToken);
            Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString([.. read]));
        }

        static string Row(int row) => $"2014-01-03,Nepal,Bhutan,112,No. {row}.\n";
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
