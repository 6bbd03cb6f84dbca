using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace DiplomacyTracker.Ledger;

/// <summary>What a request says of the part of a list that it asks for.</summary>
internal static class AskedPages
{
    private const int DefaultLimit = 50;
    private const int MostItems = 500;

    /// <summary>Which part of a list; with a cursor all else comes from it.</summary>
    /// <returns>The page, a way to read parameters, and the vantage.</returns>
    public static (PageAsked Page, Func<string, string?> Parameter, Axes Axes) Page(
        this HttpRequest request,
        DateTimeOffset now
    )
    {
        var limit = Asked.Number(request.Parameter("limit"), "limit", 1, MostItems) ?? DefaultLimit;
        var list = request.Path.Value?.TrimEnd('/').ToLowerInvariant();
        var given = request
            .Query.Keys.Where(name => name is not ("limit" or "cursor" or "minPosition"))
            .ToDictionary(name => name, name => request.Parameter(name) ?? "", StringComparer.Ordinal);
        if (request.Parameter("cursor") is not { } word)
            return (new(limit, After: null, given) { List = list }, request.Parameter, request.Axes(now));

        var cursor = Cursor.Read(word);
        if (cursor.List is { } other && other != list)
            throw new MalformedException(
                "invalid-cursor",
                $"This cursor is of {Excerpt.Of(other)}: go on there.",
                "cursor"
            );
        foreach (var (name, value) in given)
            if (cursor.Parameters.GetValueOrDefault(name) != value)
                throw new MalformedException(
                    "cursor-fixes-parameters",
                    $"The cursor fixes {name}. Leave it out, or begin a new list.",
                    name
                );

        return (
            new(limit, cursor.After, cursor.Parameters) { List = list },
            cursor.Parameters.GetValueOrDefault,
            cursor.Axes()
        );
    }
}
