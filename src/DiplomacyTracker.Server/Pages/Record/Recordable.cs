using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;
using Microsoft.AspNetCore.Http.Metadata;

namespace DiplomacyTracker.Server.Pages.Record;

/// <summary>A command that can be recorded by a form.</summary>
/// <param name="Collection">Of which kind: visits.</param>
/// <param name="Pattern">The route that takes it: /api/visits/{id:guid}/confirm.</param>
/// <param name="Type">Whose values are asked for.</param>
/// <param name="IsPlain">Whether it says nothing of a status.</param>
/// <param name="Summary">In a line, in English.</param>
/// <param name="Route">How it is sent.</param>
internal sealed record Recordable(
    string Collection,
    string Pattern,
    Type Type,
    bool IsPlain,
    string Summary,
    CommandRoute Route
)
{
    /// <summary>The command's name: ConfirmVisit.</summary>
    public string Verb => Type.Name.Split('`')[0];

    /// <summary>The same in an address: confirm-visit.</summary>
    public string Name => Kebab.Of(Verb);

    /// <summary>Whether it begins a development; others are about one that there is.</summary>
    public bool IsFounding => !Pattern.Contains("{id", StringComparison.Ordinal);

    /// <summary>Its kind.</summary>
    public IKind Kind => Tracker.Kinds.Single(kind => kind.Name == Route.Kind);

    /// <summary>What is asked for, besides the body: the event or the number of a condition.</summary>
    public IEnumerable<string> Segments =>
        Pattern
            .Split('/')
            .Where(step => step is ['{', ..])
            .Select(step => step.Trim('{', '}').Split(':')[0])
            .Where(name => name is not "id");

    /// <summary>Where its form is.</summary>
    public string Page(Guid? id = null) => $"/record/{Collection}/{Name}{(id is { } one ? $"/{one}" : "")}";

    /// <summary>The path of the API with its values in place.</summary>
    public string Filled(RouteValueDictionary values) =>
        string.Join(
                '/',
                Pattern
                    .Split('/')
                    .Select(step => step is ['{', ..] ? $"{values[step.Trim('{', '}').Split(':')[0]]}" : step)
            )
            .TrimEnd('/');
}

/// <summary>All commands that the routes of the API take: a new one has a form by itself.</summary>
internal sealed class Recordables(EndpointDataSource endpoints)
{
    private readonly Lazy<IReadOnlyList<Recordable>> all = new(() => [.. Read(endpoints)]);

    /// <summary>In the order of the routes.</summary>
    public IReadOnlyList<Recordable> All => all.Value;

    /// <summary>One of them; null where there is none of that name.</summary>
    public Recordable? Find(string collection, string name) =>
        All.FirstOrDefault(one => one.Collection == collection && one.Name == name);

    /// <summary>Those that can be said of a development in a status.</summary>
    public IEnumerable<Recordable> LegalFor(IKind kind, string status) =>
        All.Where(one => one.Route.Kind == kind.Name && !one.IsFounding && kind.Allows(one.Verb, status));

    private static IEnumerable<Recordable> Read(EndpointDataSource endpoints) =>
        from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
        let route = endpoint.Metadata.GetMetadata<CommandRoute>()
        let body = endpoint.Metadata.GetMetadata<TakesBody>()
        where route is not null && body is not null
        let pattern = $"/{endpoint.RoutePattern.RawText?.Trim('/')}"
        let summary = endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary ?? ""
        from type in new[] { body.Plain, body.Type }
        where type is not null
        select new Recordable(pattern.Split('/')[2], pattern, type, type == body.Plain, summary, route);
}
