using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.People;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Server.Pages.Parts;
using MediatR;

namespace DiplomacyTracker.Server.Pages.Record;

/// <summary>A form that is ready to be sent.</summary>
/// <param name="Command">What it says.</param>
/// <param name="Typed">The command's JSON, and what stands in its route.</param>
/// <param name="Id">The development; null where it begins one.</param>
/// <param name="Key">The same for every sending of one form.</param>
/// <param name="Version">Of the development, as it was read.</param>
/// <param name="Http">The request.</param>
internal sealed record Draft(
    Recordable Command,
    JsonObject Typed,
    Guid? Id,
    string Key,
    long? Version,
    HttpContext Http
)
{
    /// <summary>The same for the same content: a preview is of exactly what is recorded after it.</summary>
    public string Hash => Bodies.HashOf(Typed);

    /// <summary>What stands in the route.</summary>
    public RouteValueDictionary Route()
    {
        var values = new RouteValueDictionary { ["id"] = Id };
        foreach (var name in Command.Segments)
            values[name] = Typed[name]?.ToString();
        return values;
    }

    /// <summary>The body: without what stands in the route.</summary>
    public byte[] Body()
    {
        var body = Typed.DeepClone().AsObject();
        foreach (var name in Command.Segments)
            body.Remove(name);
        return JsonSerializer.SerializeToUtf8Bytes(body, TrackerJson.Lenient);
    }
}

/// <summary>Sends what forms say by the very route that programs use.</summary>
internal sealed class Recorder(IMediator mediator, Vantages vantages)
{
    private const int Most = 50;
    private const int MostAlike = 5;

    /// <summary>Records it, once for its key.</summary>
    public Task<Receipt> RecordAsync(Draft draft) => SendAsync(draft, isDryRun: false);

    /// <summary>What it would change.</summary>
    public async Task<Preview> PreviewAsync(Draft draft) =>
        (await SendAsync(draft, isDryRun: true)).Preview ?? new(null, null, []);

    /// <summary>What there is of the same kind, between the same countries, at a time that overlaps; of persons, those of that name.</summary>
    public async Task<IReadOnlyList<JsonObject>> AlikeAsync(Draft draft, JsonObject after)
    {
        if (after["name"] is { } name)
            return await NamesakesAsync($"{name}", after, draft.Http.RequestAborted);
        var codes = Codes(draft.Typed).Distinct(StringComparer.Ordinal).Take(2).ToList();
        if (codes.Count is 0)
            return [];
        var filters = new Filters
        {
            Country = codes[0],
            From = Day(after["earliest"]),
            To = Day(after["latest"]),
        };
        var found = await mediator.Send(
            new ListDevelopments(
                draft.Command.Kind,
                filters,
                new(),
                new(Most, After: null, new Dictionary<string, string>(StringComparer.Ordinal))
            ),
            draft.Http.RequestAborted
        );
        return
        [
            .. found
                .Items.Select(Titles.Json)
                .Where(one => $"{one["id"]}" != $"{after["id"]}")
                .Where(one => codes.All(code => Codes(one).Contains(code, StringComparer.Ordinal)))
                .Take(MostAlike),
        ];
    }

    private async Task<IReadOnlyList<JsonObject>> NamesakesAsync(
        string name,
        JsonObject after,
        CancellationToken cancellation
    )
    {
        var page = new PageAsked(MostAlike + 1, After: null, new Dictionary<string, string>(StringComparer.Ordinal));
        var found = await mediator.Send(
            new ListPeople(name, Country: null, Role: null, Status: null, new(), page),
            cancellation
        );
        return [.. found.Items.Select(Titles.Json).Where(one => $"{one["id"]}" != $"{after["id"]}").Take(MostAlike)];
    }

    private Task<Receipt> SendAsync(Draft draft, bool isDryRun)
    {
        var route = draft.Route();
        var sent = new SentCommand(
            draft.Body(),
            route,
            draft.Command.Filled(route),
            draft.Http.Sender(),
            vantages.Now()
        )
        {
            Key = isDryRun ? null : draft.Key,
            IfMatch = draft.Version,
            DryRun = isDryRun,
        };
        return draft.Command.Route.SendAsync(sent, mediator, draft.Http.RequestAborted);
    }

    private static IEnumerable<string> Codes(JsonNode? node) =>
        node switch
        {
            JsonObject fields => fields
                .Where(field => field.Key is not ("sources" or "report"))
                .SelectMany(field => Codes(field.Value)),
            JsonArray items => items.SelectMany(Codes),
            JsonValue value when value.TryGetValue<string>(out var text) && Gazetteer.Find(text) is not null => [text],
            _ => [],
        };

    private static DateOnly? Day(JsonNode? node) =>
        DateOnly.TryParse($"{node}", System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : null;
}
