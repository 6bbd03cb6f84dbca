using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DiplomacyTracker.Cli.Records;

/// <summary>What fields mean, from the documentation beside the program; nothing where that was left out.</summary>
internal static partial class Meanings
{
    private static readonly Lazy<Dictionary<string, XElement>> Members = new(Read);

    /// <summary>Of a property.</summary>
    public static string Of(PropertyInfo property) =>
        Find($"P:{Named(property.DeclaringType)}.{property.Name}")?.Element("summary") is { } summary
            ? Text(summary)
            : Words(property.Name);

    /// <summary>Of a value of a record.</summary>
    public static string Of(ParameterInfo parameter, Type record) =>
        Find($"T:{Named(record)}")
            ?.Elements("param")
            .FirstOrDefault(param => param.Attribute("name")?.Value == parameter.Name)
            is { } described
            ? Text(described)
            : Words(parameter.Name ?? "");

    /// <summary>Of a type.</summary>
    public static string Of(Type type) =>
        Find($"T:{Named(type)}")?.Element("summary") is { } summary ? Text(summary) : Words(type.Name);

    private static XElement? Find(string member) => Members.Value.GetValueOrDefault(member);

    private static string? Named(Type? type) =>
        (type is { IsGenericType: true } ? type.GetGenericTypeDefinition() : type)?.FullName?.Replace('+', '.');

    private static string Words(string name) =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name).Replace('-', ' ');

    private static string Text(XElement element)
    {
        foreach (var link in element.Elements("see").ToList())
            link.ReplaceWith((link.Attribute("cref")?.Value ?? "").Split('.')[^1].ToLowerInvariant());
        return Blanks().Replace(element.Value, " ").Trim();
    }

    private static Dictionary<string, XElement> Read()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "DiplomacyTracker.xml");
        return File.Exists(file)
            ? XDocument
                .Load(file)
                .Descendants("member")
                .ToDictionary(member => member.Attribute("name")?.Value ?? "", StringComparer.Ordinal)
            : [];
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
