using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>A row as the list has it; each test changes what it is about.</summary>
internal sealed record VisitRow(string Id, string From)
{
    public string Start { get; init; } = "1999-03-08";
    public string End { get; init; } = "1999-03-09";
    public string Visitor { get; init; } = "Prime Minister Gordon Brown";
    public string Page { get; init; } = "united-kingdom";
    public string Description { get; init; } = "Working visit.";
    public string Created { get; init; } = "2010-10-25T16:17:47.87-04:00";
    public string Modified { get; init; } = "";

    /// <summary>The same row with something else in a column.</summary>
    public VisitRow With(string column, string cell) =>
        column switch
        {
            "id" => this with { Id = cell },
            "start-date" => this with { Start = cell },
            "end-date" => this with { End = cell },
            "visitor" => this with { Visitor = cell },
            "from" => this with { From = cell },
            "description" => this with { Description = cell },
            "created-datetime" => this with { Created = cell },
            _ => this with { Modified = cell },
        };

    public override string ToString() =>
        string.Join(
            ',',
            new[] { Id, Start, End, Visitor, From, Page, Description, Created, Modified }.Select(cell =>
                $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            )
        );
}

/// <summary>Sends files of visits.</summary>
internal static class Importing
{
    public const string Header =
        "id,start-date,end-date,visitor,from,from_id,description,created-datetime,last-modified-datetime";

    private const string Route = "/api/imports/us-visits";

    /// <summary>Sends whatever content.</summary>
    public static async Task<Answer> ImportAsync(this TrackerFixture tracker, HttpContent content, string query = "")
    {
        using var response = await tracker.Http.PostAsync($"{Route}{query}", content);
        return await Answer.OfAsync(response);
    }

    /// <summary>Sends a file as a body.</summary>
    public static async Task<Answer> ImportAsync(this TrackerFixture tracker, byte[] file, string query = "")
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return await tracker.ImportAsync(content, query);
    }

    /// <summary>Sends a text as a file.</summary>
    public static Task<Answer> ImportAsync(this TrackerFixture tracker, string file, string query = "") =>
        tracker.ImportAsync(Encoding.UTF8.GetBytes(file), query);

    /// <summary>Sends these rows under the usual header.</summary>
    public static Task<Answer> ImportAsync(this TrackerFixture tracker, params IEnumerable<VisitRow> rows) =>
        tracker.ImportAsync(FileOf(rows));

    /// <summary>These rows under the usual header.</summary>
    public static string FileOf(params IEnumerable<VisitRow> rows) => $"{Header}\r\n{string.Join("\r\n", rows)}\r\n";

    /// <summary>A number of the answer, or the length of a list.</summary>
    public static int Count(this Answer answer, string field) =>
        answer.Json[field] is JsonArray list ? list.Count : (int)(answer.Json[field] ?? -1);

    /// <summary>How many rows there were, and what became of them.</summary>
    public static string Tally(this Answer answer) =>
        $"{answer.Count("rows")} rows: {answer.Count("recorded")} recorded, {answer.Count("unchanged")} unchanged, "
        + $"{answer.Count("changed")} changed, {answer.Count("unresolved")} unresolved, {answer.Count("rejected")} rejected";

    /// <summary>The visits that a country takes part in.</summary>
    public static async Task<JsonArray> VisitsOfAsync(this TrackerFixture tracker, string country)
    {
        var list = await tracker.GetCurrentAsync($"/api/visits?limit=500&country={country}");
        return Assert.IsType<JsonArray>(list.Json["items"]);
    }

    /// <summary>The one visit that a country takes part in, as it was known on a day.</summary>
    public static async Task<Answer> OnlyVisitOfAsync(this TrackerFixture tracker, string country, string axes = "")
    {
        var visit = Assert.Single(await tracker.VisitsOfAsync(country));
        return await tracker.GetAsync($"/api/visits/{visit?["id"]}{axes}");
    }
}
