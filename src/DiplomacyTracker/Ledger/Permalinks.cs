using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Nodes;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiplomacyTracker.Ledger;

/// <summary>Gives every answer the address at which it can be read again, the same for ever: everything that was left open is fixed.</summary>
internal static class Permalinks
{
    private static readonly string[] Axes = ["validAt", "knownAt", "recordedAt", "methodology", "gazetteer"];

    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Places = [];

    /// <summary>Writes the address into <c>asOf.permalink</c> and into the header Content-Location.</summary>
    public static object? Give(HttpContext context, object? result)
    {
        if (result is AnswerAsOf { AsOf: var axes })
        {
            context.Response.Headers.ContentLocation = axes.Permalink = Of(context.Request, axes);
            return result;
        }

        if (result is not JsonHttpResult<object> { Value: { } answer } || AsOfOf(answer) is not { } asOf)
            return result;

        var permalink = Tell(context, asOf);
        if (answer is JsonObject whole)
            (whole["asOf"] as JsonObject)?["permalink"] = permalink;
        else
            asOf.Permalink = permalink;
        return result;
    }

    /// <summary>Writes it into the header only, for answers that aren't JSON.</summary>
    public static string Tell(HttpContext context, AsOf asOf)
    {
        var permalink = Of(context.Request, asOf);
        context.Response.Headers.ContentLocation = permalink;
        return permalink;
    }

    private static AsOf? AsOfOf(object answer) =>
        answer is JsonObject whole
            ? whole["asOf"]?.Deserialize()
            : Places.GetOrAdd(answer.GetType(), type => type.GetProperty(nameof(AsOf)))?.GetValue(answer) as AsOf;

    private static AsOf? Deserialize(this JsonNode asOf) =>
        System.Text.Json.JsonSerializer.Deserialize<AsOf>(asOf, TrackerJson.Lenient);

    private static string Of(HttpRequest request, AsOf asOf)
    {
        var given = request
            .Query.Keys.Where(name => name is not "minPosition")
            .Order(StringComparer.Ordinal)
            .Select(name => (Name: name, Value: request.Parameter(name) ?? ""))
            .ToList();
        // A cursor has everything in it.
        var all = given.Exists(one => one.Name is "cursor") ? given : Fixed(request, given, asOf);
        return $"{request.Path}?{string.Join('&', all.Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"))}";
    }

    private static List<(string Name, string Value)> Fixed(
        HttpRequest request,
        IEnumerable<(string Name, string Value)> given,
        AsOf asOf
    )
    {
        var axes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["validAt"] = $"{asOf.ValidAt:yyyy-MM-dd}",
            ["knownAt"] = Instants.Written(asOf.KnownAt),
            ["recordedAt"] = $"position:{asOf.Position}",
            ["methodology"] = asOf.Methodology,
            ["gazetteer"] = asOf.Gazetteer,
        };
        // Where two moments are compared, the later one is the end of the axis along which they are.
        var compared = request.Path.Value?.EndsWith("/diff", StringComparison.Ordinal) is true
            ? $"{request.Parameter("axis") ?? "known"}At"
            : null;
        return
        [
            .. given.Where(one =>
                !Axes.Contains(one.Name, StringComparer.Ordinal) && (compared is null || one.Name is not "to")
            ),
            .. compared is null ? Array.Empty<(string, string)>() : [("to", axes[compared])],
            .. Axes.Where(name => name != compared && !(asOf.IsOfEachPlace && name is "validAt"))
                .Select(name => (name, axes[name])),
        ];
    }
}
