using System.CommandLine;
using System.CommandLine.Completions;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Cli.Records;

/// <summary>Fields as options.</summary>
internal static class Typed
{
    private const int Few = 6;

    /// <summary>The option of a field: it completes what can be listed, and tells how the rest is written.</summary>
    public static Option<string[]> Option(Field field)
    {
        var option = new Option<string[]>(field.Option)
        {
            Description = $"{field.Meaning}{Listed(field)}{(field.IsRequired ? " Required." : "")}",
            HelpName = Looks(field),
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        if (field.Form is Form.One)
            option.Validators.Add(result =>
            {
                if (result.Tokens.Count > 1)
                    result.AddError($"Give {field.Option} once.");
            });
        if (field.Type == typeof(CountryCode))
            option.CompletionSources.Add(_ => CountryNames.Completions());
        if (field.Type.IsEnum)
            option.CompletionSources.Add(_ => Words(field.Type).Select(word => new CompletionItem(word)));
        return option;
    }

    /// <summary>The values of an enum as they are typed.</summary>
    public static IEnumerable<string> Words(Type type) => Enum.GetNames(type).Select(Kebab.Of);

    /// <summary>Many words stand in the text rather than in the place of the value.</summary>
    private static string Listed(Field field) =>
        field.Type.IsEnum && Words(field.Type).ToList() is { Count: > Few } many
            ? $" One of: {string.Join(", ", many)}."
            : "";

    private static string Looks(Field field) =>
        field.Form switch
        {
            Form.Items => string.Join(
                ',',
                Fields.Parameters(field.Type).Take(2).Select(one => $"{Fields.Json(one.Name ?? "")}=..")
            ),
            Form.Changes => "field=value",
            _ when field.Type.IsEnum => Words(field.Type).ToList() is { Count: <= Few } few
                ? string.Join('|', few)
                : "WORD",
            _ when field.Type == typeof(CountryCode) => "COUNTRY",
            _ when field.Type == typeof(Guid) => "ID",
            _ when field.Type == typeof(EdtfDate) => "DATE",
            _ when field.Type == typeof(PublicationTime) => "DATE",
            _ when field.Type == typeof(int) => "N",
            _ when field.Type == typeof(Uri) => "URL",
            _ => "TEXT",
        };
}
