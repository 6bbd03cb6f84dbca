using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>The same list as the office keeps it: an element <c>visit</c> for each row.</summary>
internal static class UsVisitsXml
{
    /// <summary>Whether a file is XML, by its first character.</summary>
    public static bool Is(byte[] file)
    {
        var text = file.AsSpan();
        if (text is [0xEF, 0xBB, 0xBF, ..])
            text = text[3..];
        return text.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
    }

    /// <summary>The rows, with the names of the columns of the CSV.</summary>
    /// <exception cref="RefusedException">It is not well-formed.</exception>
    public static IEnumerable<CsvRow> Read(byte[] file)
    {
        try
        {
            using var stream = new MemoryStream(file);
            using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit });
            return [.. XDocument.Load(reader, LoadOptions.SetLineInfo).Descendants().Where(IsVisit).Select(Row)];
        }
        catch (XmlException exception)
        {
            throw new RefusedException("malformed-file", $"This is no well-formed XML: {exception.Message}");
        }
    }

    private static bool IsVisit(XElement element) => element.Name.LocalName is "visit";

    private static CsvRow Row(XElement visit)
    {
        var cells = visit
            .Elements()
            .GroupBy(element => element.Name.LocalName, StringComparer.Ordinal)
            .ToDictionary(cell => cell.Key, cell => Flat(cell.First().Value), StringComparer.Ordinal);
        var from = visit.Elements().FirstOrDefault(element => element.Name.LocalName is "from");
        cells["from_id"] = from?.Attribute("id")?.Value ?? "";
        return new(((IXmlLineInfo)visit).LineNumber, cells);
    }

    /// <summary>Line breaks and indents within an element are how it was typed.</summary>
    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
