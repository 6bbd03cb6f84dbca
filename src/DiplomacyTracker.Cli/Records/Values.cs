using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Cli.Records;

/// <summary>What was typed, as JSON. Whether it is right, the tracker judges.</summary>
internal static partial class Values
{
    /// <summary>One value.</summary>
    public static JsonNode? One(string typed, Type type) =>
        type == typeof(CountryCode) ? CountryNames.Code(typed)
        : type == typeof(int) && int.TryParse(typed, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
        : typed;

    /// <summary>A record: JSON, or <c>key=value,key=value</c> with dots for what lies deeper; the first key may be left out.</summary>
    public static JsonNode? Item(string typed, Type type)
    {
        if (typed.StartsWith('{'))
            return Json(typed);

        var item = new JsonObject();
        foreach (var pair in Commas().Split(typed))
        {
            var key = Key().Match(pair) is { Success: true } match ? match.Groups["key"].Value : null;
            var value = key is null ? pair : pair[(key.Length + 1)..];
            Put(item, (key ?? Fields.Json(Fields.Parameters(type)[0].Name ?? "")).Split('.'), value, type);
        }

        return item;
    }

    /// <summary>A change: <c>field=text</c>, or <c>field:=json</c>.</summary>
    public static (string Field, JsonNode? Value) Change(string typed) =>
        typed.Split('=', 2) switch
        {
            [[.. var field, ':'], var json] => (field, Json(json)),
            [{ Length: > 0 } field, var text] => (field, text),
            _ => throw new UsageException($"'{typed}' is no change such as occurs=2024-03 or leg:=2."),
        };

    /// <summary>Puts a value where its path leads, making what is missing on the way.</summary>
    public static void Put(JsonObject body, IReadOnlyList<string> path, JsonNode? value)
    {
        var at = body;
        foreach (var step in path.SkipLast(1))
        {
            if (at[step] is not JsonObject deeper)
                at[step] = deeper = [];
            at = deeper;
        }

        at[path[^1]] = value;
    }

    /// <summary>JSON as typed.</summary>
    public static JsonNode? Json(string typed)
    {
        try
        {
            return JsonNode.Parse(typed);
        }
        catch (JsonException exception)
        {
            throw new UsageException($"This is no JSON: {exception.Message}");
        }
    }

    private static void Put(JsonObject item, IReadOnlyList<string> path, string value, Type type)
    {
        var at = type;
        foreach (var step in path)
        {
            var parameter = Fields.Parameters(at).FirstOrDefault(one => Fields.Json(one.Name ?? "") == step);
            if (parameter is null)
                throw new UsageException(
                    $"There is no {step} here. There is: {string.Join(", ", Fields.Parameters(at).Select(one => Fields.Json(one.Name ?? "")))}."
                );
            at = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        }

        // What goes by its first value may be typed as that alone: host=KOR.
        IReadOnlyList<string> whole = Fields.IsRecord(at)
            ? [.. path, Fields.Json(Fields.Parameters(at)[0].Name ?? "")]
            : path;
        Put(item, whole, One(value, Fields.IsRecord(at) ? Fields.Parameters(at)[0].ParameterType : at));
    }

    /// <summary>A comma parts two pairs only where a key follows: names have commas too.</summary>
    [GeneratedRegex(@",(?=[A-Za-z][\w.]*=)", RegexOptions.None, 1000)]
    private static partial Regex Commas();

    [GeneratedRegex(@"^(?<key>[A-Za-z][\w.]*)=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
