using System.Globalization;

namespace DiplomacyTracker.Server.Pages.Map;

/// <summary>From how many acts on a country has which colour: four steps, each of three to ten times the last, up to the busiest.</summary>
internal sealed class Amounts
{
    private static readonly string[] Colours = ["c1", "c2", "c3", "c4"];

    private readonly int[] steps;

    /// <summary>Fit for a map on which the busiest country has that many acts.</summary>
    public Amounts(int most)
    {
        var top = 30;
        while (Above(top) <= most)
            top = Above(top);
        steps = [1, Below(Below(top)), Below(top), top];
    }

    /// <summary>Each colour, with the number from which on it is given.</summary>
    public IEnumerable<(string Colour, string From)> Legend(CultureInfo culture) =>
        steps.Select((step, place) => (Colours[place], step.ToString(culture)));

    /// <summary>The colour for a number of acts, from 1 on.</summary>
    public string ColourOf(int acts) => Colours[Array.FindLastIndex(steps, step => step <= Math.Max(acts, 1))];

    // 1, 3, 10, 30, 100 ...
    private static int Above(int step) => IsThree(step) ? step / 3 * 10 : step * 3;

    private static int Below(int step) => IsThree(step) ? step / 3 : step / 10 * 3;

    private static bool IsThree(int step) => step.ToString(CultureInfo.InvariantCulture)[0] is '3';
}
