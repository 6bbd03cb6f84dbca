using System.Globalization;
using System.Text;
using DiplomacyTracker.Tests.Ledger;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>Invented lists of coded events: the same seed makes the same list.</summary>
internal static class CodedRows
{
    public const string Map = "?map=date=Day,source=From,target=To,code=What,text=Said,outlet=Paper,known=Known";

    private static readonly string[] Countries = "USA KOR JPN GRC LBN Nowhere".Split(' ');
    private static readonly string[] Codes = "010 036 040 042 043 046 051 057 071 112 154 161 163 190".Split(' ');
    private static readonly string[] Papers = ["Reuters", "AFP", "Yonhap", "Kyodo"];

    /// <summary>So many rows; some repeat others, some can't be resolved, some tell from both ends.</summary>
    public static byte[] Of(int seed, int count)
    {
        var (dice, file) = (new Dice(seed), new StringBuilder("Day,From,To,What,Said,Paper,Known\n"));
        var first = new DateOnly(2012, 1, 1);
        for (var row = 0; row < count; row++)
        {
            var day = first.AddDays(row / 5);
            var known = day.AddDays(dice.Below(3));
            file.Append(
                CultureInfo.InvariantCulture,
                $"{day:O},{dice.Of(Countries)},{dice.Of(Countries)},{dice.Of(Codes)},{dice.Of("Talks.", "Words.", "Deeds.")},{dice.Of(Papers)},{known:O}\n"
            );
        }

        return Encoding.UTF8.GetBytes(file.ToString());
    }
}
