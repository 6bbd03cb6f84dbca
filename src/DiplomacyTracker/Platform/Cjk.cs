using System.Text;

namespace DiplomacyTracker.Platform;

/// <summary>The characters of Chinese, Japanese and Korean.</summary>
internal static class Cjk
{
    private static readonly (int First, int Last)[] Blocks =
    [
        (0x1100, 0x11FF), // Hangul, in parts
        (0x2E80, 0x2FDF), // radicals
        (0x3005, 0x3007),
        (0x3041, 0x3096), // Hiragana
        (0x30A1, 0x30FA), // Katakana, without the point between names
        (0x30FC, 0x318F),
        (0x31F0, 0x31FF),
        (0x3400, 0x4DBF), // Han
        (0x4E00, 0x9FFF),
        (0xA960, 0xA97F),
        (0xAC00, 0xD7FF), // Hangul
        (0xF900, 0xFAFF),
        (0x20000, 0x3FFFF),
    ];

    public static bool Has(Rune rune) =>
        rune.Value >= Blocks[0].First && Blocks.Any(block => block.First <= rune.Value && rune.Value <= block.Last);
}
