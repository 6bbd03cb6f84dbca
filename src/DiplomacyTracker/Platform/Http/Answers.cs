using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Platform.Http;

/// <summary>How answers are written, and what stands in a route.</summary>
internal static class Answers
{
    /// <summary>The content as JSON, whatever type it is declared as.</summary>
    public static IResult Json(object content, int status = StatusCodes.Status200OK) =>
        Results.Json<object>(content, TrackerJson.Lenient, contentType: null, status);

    /// <summary>The content as JSON, once it is there.</summary>
    public static async Task<IResult> Json<T>(Task<T> content)
        where T : notnull => Json(await content);

    /// <summary>A version as If-Match takes it.</summary>
    public static string ETag(long version) => $"\"{version}\"";

    /// <summary>An id of the route, whose pattern has made sure that it is one.</summary>
    public static Guid Id(this RouteValueDictionary route, string name) =>
        Guid.Parse(Text(route, name), CultureInfo.InvariantCulture);

    /// <summary>A number of the route.</summary>
    /// <exception cref="MalformedException">It is too great.</exception>
    public static int Number(this RouteValueDictionary route, string name) =>
        int.TryParse(Text(route, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new MalformedException("invalid-number", "Conditions are numbered from 1.", name);

    private static string Text(RouteValueDictionary route, string name) => route[name]?.ToString() ?? "";
}
