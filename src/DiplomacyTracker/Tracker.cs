using DiplomacyTracker.Agreements;
using DiplomacyTracker.Calendar;
using DiplomacyTracker.Demo;
using DiplomacyTracker.Duplicates;
using DiplomacyTracker.Exports;
using DiplomacyTracker.History;
using DiplomacyTracker.Imports;
using DiplomacyTracker.Incidents;
using DiplomacyTracker.Lags;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.People;
using DiplomacyTracker.Platform.Http;
using DiplomacyTracker.Profile;
using DiplomacyTracker.Promises;
using DiplomacyTracker.Relations;
using DiplomacyTracker.Replay;
using DiplomacyTracker.Representation;
using DiplomacyTracker.Search;
using DiplomacyTracker.Statements;
using DiplomacyTracker.Summits;
using DiplomacyTracker.Timeline;
using DiplomacyTracker.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker;

/// <summary>Table of contents: every feature of the tracker, listed once.</summary>
public static class Tracker
{
    /// <summary>The kinds of development.</summary>
    public static IReadOnlyList<IKind> Kinds { get; } =
    [
        new Kind<Visit>(),
        new Kind<Summit>(),
        new Kind<Statement>(),
        new Kind<Agreement>(),
        new Kind<Incident>(),
        new Kind<MutualRepresentation>(),
        new Kind<Person>(),
    ];

    /// <summary>What a parameter says that takes some of them.</summary>
    internal static string KindsInWords { get; } =
        $"Kinds of development, separated by commas: {string.Join(", ", Kinds.Select(kind => kind.Name))}.";

    /// <summary>The handlers that every kind needs for itself.</summary>
    internal static IEnumerable<Type> Handlers =>
        [
            .. HandlersOf<Visit>(),
            .. HandlersOf<Summit>(),
            .. HandlersOf<Statement>(),
            .. HandlersOf<MutualRepresentation>(),
            .. HandlersOf<Incident>(),
            .. HandlersOf<Agreement>(),
            .. HandlersOf<Person>(),
        ];

    /// <summary>All routes.</summary>
    public static void MapTracker(this IEndpointRouteBuilder all)
    {
        var routes = all.MapGroup("");
        routes.AddEndpointFilter(
            async (context, next) =>
                HeadRequests.BeginningOf(context.HttpContext, Permalinks.Give(context.HttpContext, await next(context)))
        );
        routes.MapVisits();
        routes.MapSummits();
        routes.MapStatements();
        routes.MapRepresentation();
        routes.MapIncidents();
        routes.MapAgreements();
        routes.MapPeople();
        routes.MapTimeline();
        routes.MapCalendar();
        routes.MapPromises();
        routes.MapLag();
        routes.MapRelations();
        routes.MapSearch();
        routes.MapHistory();
        routes.MapCountries();
        routes.MapProfile();
        routes.MapReplay();
        routes.MapImports();
        routes.MapDuplicates();
        routes.MapExport();
        routes.MapDemo();
        routes.MapStatus();
        routes.MapRebuild();
    }

    /// <summary>Facts that are told of developments of any kind, by their stored names.</summary>
    internal static IReadOnlyDictionary<string, Type> SharedFacts { get; } =
        new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["report-added"] = typeof(ReportAdded),
            ["report-withdrawn"] = typeof(ReportWithdrawn),
            ["corrected"] = typeof(Corrected),
            ["retracted"] = typeof(Retracted),
            ["linked"] = typeof(Linked),
            ["condition-resolved"] = typeof(ConditionResolved),
        };

    /// <summary>Every fact by its stored name.</summary>
    internal static IReadOnlyDictionary<string, Type> Facts { get; } =
        Kinds.SelectMany(kind => kind.Facts).Concat(SharedFacts).ToDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<Type, string> FactNames = Facts.ToDictionary(
        fact => fact.Value,
        fact => fact.Key
    );

    private static readonly Dictionary<Type, IKind> KindOfFact = Kinds
        .SelectMany(kind => kind.Facts.Values, (kind, fact) => (kind, fact))
        .ToDictionary(pair => pair.fact, pair => pair.kind);

    /// <summary>The name under which a fact is stored and shown.</summary>
    internal static string NameOf(IFact fact) => FactNames[fact.GetType()];

    /// <summary>The kind of a development, which is told by the fact that began it.</summary>
    internal static IKind KindOf(IReadOnlyList<Entry> entries) => KindOfFact[entries[0].Fact.GetType()];

    private static IEnumerable<Type> HandlersOf<TState>()
        where TState : IDevelopment<TState>
    {
        var commands = typeof(Tracker)
            .Assembly.GetTypes()
            .Where(type =>
                !type.IsAbstract && !type.IsGenericTypeDefinition && type.IsAssignableTo(typeof(Command<TState>))
            );
        Type[] shared =
        [
            typeof(AddReport<TState>),
            typeof(WithdrawReport<TState>),
            typeof(Correct<TState>),
            typeof(Retract<TState>),
            typeof(LinkTo<TState>),
            typeof(ResolveCondition<TState>),
        ];
        return commands
            .Concat(shared)
            .Select(command => typeof(CommandHandler<,>).MakeGenericType(command, typeof(TState)))
            .Append(typeof(ReadDevelopmentHandler<TState>))
            .Append(typeof(ReadHistoryHandler<TState>));
    }
}
