using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>The same lists as the office keeps them: an element such as <c>visit</c> for each row.</summary>
internal static class UsVisitsXml
{
    /// <summary>Whether a file is XML, by its first character, of however many bytes that is.</summary>
    public static bool Is(byte[] file)
    {
        using var reader = new StreamReader(new MemoryStream(file));
        var first = reader.Read();
        while (first is ' ' or '\t' or '\r' or '\n')
            first = reader.Read();
        return first is '<';
    }

    /// <summary>The rows, with the names of the columns of the CSV.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="row">The element of a row.</param>
    /// <param name="place">The element with the country, whose id is a column too.</param>
    /// <exception cref="RefusedException">It is not well-formed.</exception>
    public static IEnumerable<CsvRow> Read(byte[] file, string row = "visit", string place = "from")
    {
        try
        {
            using var stream = new MemoryStream(file);
            using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit });
            return
            [
                .. XDocument
                    .Load(reader, LoadOptions.SetLineInfo)
                    .Descendants()
                    .Where(element => element.Name.LocalName == row)
                    .Select(element => Row(element, place)),
            ];
        }
        catch (XmlException exception)
        {
            throw new RefusedException("malformed-file", $"This is no well-formed XML: {exception.Message}");
        }
    }

    private static CsvRow Row(XElement visit, string place)
    {
        var cells = visit
            .Elements()
            .GroupBy(element => element.Name.LocalName, StringComparer.Ordinal)
            .ToDictionary(cell => cell.Key, cell => Flat(cell.First().Value), StringComparer.Ordinal);
        var from = visit.Elements().FirstOrDefault(element => element.Name.LocalName == place);
        cells[$"{place}_id"] = from?.Attribute("id")?.Value ?? "";
        return new(((IXmlLineInfo)visit).LineNumber, cells, ForeignBytes.FaultIn(cells));
    }

    /// <summary>Line breaks and indents within an element are how it was typed.</summary>
    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
