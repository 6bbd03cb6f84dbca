using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using DiplomacyTracker.Imports;
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

    /// <summary>Sends whatever content, and waits until it has been imported; a refusal is told as it is.</summary>
    public static async Task<Answer> ImportAsync(
        this TrackerFixture tracker,
        HttpContent content,
        string query = "",
        string format = "us-visits"
    )
    {
        using var response = await tracker.Http.PostAsync($"/api/imports/{format}{query}", content);
        var answer = await Answer.OfAsync(response);
        return answer.Status is 202 ? await tracker.EndedAsync($"{answer["id"]}") : answer;
    }

    /// <summary>Undoes an import, and waits until it is.</summary>
    public static async Task<Answer> UndoAsync(this TrackerFixture tracker, Answer import)
    {
        var answer = await tracker.PostAsync($"/api/imports/{import["id"]}/undo", "");
        return answer.Status is 202 ? await tracker.EndedAsync($"{answer["id"]}") : answer;
    }

    /// <summary>How an import ended, with the rows that were not recorded.</summary>
    private static async Task<Answer> EndedAsync(this TrackerFixture tracker, string id)
    {
        await tracker.Http.GetStringAsync($"/api/imports/{id}/progress");
        var ended = await tracker.GetAsync($"/api/imports/{id}");
        ended.Json["errors"] = (await tracker.GetAsync($"/api/imports/{id}/errors?limit=500"))
            .Json["items"]
            ?.DeepClone();
        return ended;
    }

    /// <summary>Sends a file as a body.</summary>
    public static async Task<Answer> ImportAsync(
        this TrackerFixture tracker,
        byte[] file,
        string query = "",
        string format = "us-visits"
    )
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return await tracker.ImportAsync(content, query, format);
    }

    /// <summary>Sends a text as a file.</summary>
    public static Task<Answer> ImportAsync(this TrackerFixture tracker, string file, string query = "") =>
        tracker.ImportAsync(Encoding.UTF8.GetBytes(file), query);

    /// <summary>Sends these rows under the usual header.</summary>
    public static Task<Answer> ImportAsync(this TrackerFixture tracker, params IEnumerable<VisitRow> rows) =>
        tracker.ImportAsync(FileOf(rows));

    /// <summary>These rows under the usual header.</summary>
    public static string FileOf(params IEnumerable<VisitRow> rows) => $"{Header}\r\n{string.Join("\r\n", rows)}\r\n";

    /// <summary>The rows of a file as an importer reads them.</summary>
    public static IReadOnlyList<CsvRow> RowsOf(byte[] file) => [.. new CsvRows(file, UsVisits.Columns).Read()];

    /// <summary>A number of the answer.</summary>
    public static int Count(this Answer answer, string field) => (int)(answer.Json[field] ?? -1);

    /// <summary>How many rows there were, and what became of them.</summary>
    public static string Tally(this Answer answer) =>
        $"{answer.Count("rows")} rows: {answer.Count("recorded")} recorded, {answer.Count("unchanged")} unchanged, "
        + $"{answer.Count("changed")} changed, {answer.Count("unresolved")} unresolved, {answer.Count("rejected")} rejected";

    /// <summary>The visits that a country takes part in.</summary>
    public static async Task<JsonArray> VisitsOfAsync(this TrackerFixture tracker, string country, string axes = "")
    {
        var list = await tracker.GetCurrentAsync($"/api/visits?limit=500&country={country}{axes}");
        return Assert.IsType<JsonArray>(list.Json["items"]);
    }

    /// <summary>The one visit that a country takes part in, as it was known on a day.</summary>
    public static async Task<Answer> OnlyVisitOfAsync(this TrackerFixture tracker, string country, string axes = "")
    {
        var visit = Assert.Single(await tracker.VisitsOfAsync(country));
        return await tracker.GetAsync($"/api/visits/{visit?["id"]}{axes}");
    }
}
