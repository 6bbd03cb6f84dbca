using System.Globalization;
using System.Net;
using System.Text;

namespace DiplomacyTracker.Tests.Cli;

/// <summary>What a terminal shows, as a picture that a page can hold: plain SVG, with no font of its own.</summary>
internal static class TerminalPicture
{
    private const double CharacterWidth = 7.83;
    private const int LineHeight = 19;
    private const int Margin = 20;
    private const int Bar = 34;

    /// <summary>Draws a command and what it printed.</summary>
    /// <param name="command">As typed.</param>
    /// <param name="output">Line by line; may hold the escapes for bold and faint and for colours.</param>
    public static string Of(string command, IReadOnlyList<string> output)
    {
        IReadOnlyList<string> lines = [$"\u001b[2m$\u001b[0m \u001b[1m{command}\u001b[0m", "", .. output];
        var columns = lines.Max(line => Spans(line).Sum(span => span.Text.Length));
        var width = (int)(columns * CharacterWidth) + 2 * Margin;
        var height = lines.Count * LineHeight + 2 * Margin + Bar;
        var picture = new StringBuilder();
        picture.Append(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">
            <title>{Escaped(command)}</title>
            <rect width="{width}" height="{height}" rx="8" fill="#15181e"/>
            <circle cx="22" cy="18" r="5.5" fill="#e0695f"/><circle cx="41" cy="18" r="5.5" fill="#dfb24b"/><circle cx="60" cy="18" r="5.5" fill="#6fb26a"/>
            <g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="13" fill="#d7dce4" style="white-space:pre">

            """
        );
        foreach (var (number, line) in lines.Index())
        {
            if (line.Length is 0)
                continue;
            var y = Bar + Margin + number * LineHeight;
            picture.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"{y}\">");
            foreach (var (text, style) in Spans(line))
                picture.Append(style.Length is 0 ? Escaped(text) : $"<tspan {style}>{Escaped(text)}</tspan>");
            picture.Append("</text>\n");
        }

        return picture.Append("</g>\n</svg>\n").ToString();
    }

    /// <summary>Runs of characters that look alike.</summary>
    private static IEnumerable<(string Text, string Style)> Spans(string line)
    {
        var style = "";
        foreach (var (number, part) in line.Split('\u001b').Index())
        {
            if (number is 0)
            {
                yield return (part, style);
                continue;
            }

            var end = part.IndexOf('m', StringComparison.Ordinal);
            style = StyleOf(part[1..end]);
            if (end + 1 < part.Length)
                yield return (part[(end + 1)..], style);
        }
    }

    private static string StyleOf(string codes) =>
        string.Join(
            ' ',
            codes
                .Split(';')
                .Select(code =>
                    code switch
                    {
                        "1" => "font-weight=\"bold\" fill=\"#ffffff\"",
                        "2" => "fill=\"#8a93a2\"",
                        "31" or "91" => "fill=\"#f08a80\"",
                        "32" or "92" => "fill=\"#8ed089\"",
                        "33" or "93" => "fill=\"#e6c36a\"",
                        "34" or "94" => "fill=\"#86b4f0\"",
                        "36" or "96" => "fill=\"#7fd0d6\"",
                        _ => "",
                    }
                )
                .Where(style => style.Length > 0)
                .Take(1)
        );

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
