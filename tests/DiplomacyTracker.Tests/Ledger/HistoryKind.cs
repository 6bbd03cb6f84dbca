using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>A kind of development: what may be told of it, and how it is to read.</summary>
internal abstract class HistoryKind
{
    /// <summary>Every kind once.</summary>
    public static readonly IReadOnlyList<HistoryKind> All =
    [
        new VisitHistories(),
        new SummitHistories(),
        new StatementHistories(),
        new RepresentationHistories(),
        new IncidentHistories(),
        new AgreementHistories(),
        new PersonHistories(),
    ];

    /// <summary>Its name, which is that of its stream.</summary>
    public abstract string Name { get; }

    /// <summary>Where it is listed.</summary>
    public abstract string Collection { get; }

    /// <summary>Its state, which is the type of its stream.</summary>
    public abstract Type State { get; }

    /// <summary>A fact that begins it.</summary>
    public abstract IFact Founding(Dice dice);

    /// <summary>Any other fact of its own.</summary>
    public abstract IFact Act(Dice dice);

    /// <summary>A field of a fact and another value for it; null where nothing of it is corrected.</summary>
    public abstract (string Field, object? Value)? Correction(Dice dice, IFact fact);

    /// <summary>How it is to read by the rules, worked out in the simplest way.</summary>
    public abstract JsonObject? Naive(NaiveStory story, DateOnly day);

    /// <summary>What is to be told as done, of what is seen.</summary>
    public abstract IEnumerable<NaiveAct> Acts(NaiveStory story);

    /// <summary>How it does read; null where it is not seen.</summary>
    public abstract JsonObject? View(Telling telling, Vantage from, DateOnly day);

    /// <summary>Since when it has read as on that day.</summary>
    public abstract DateOnly Since(Telling telling, Vantage from, DateOnly day);

    /// <summary>It and its acts in a line each.</summary>
    public abstract IEnumerable<Phrase> Headlines(Telling telling, Vantage from);

    /// <summary>How it and its acts look in the ledger.</summary>
    public abstract IReadOnlyDictionary<string, string> Looks(Telling telling, Vantage from);
}

/// <inheritdoc />
internal abstract class HistoryKind<TState> : HistoryKind
    where TState : IDevelopment<TState>
{
    public override string Name => TState.Kind;

    public override string Collection => TState.Collection;

    public override Type State => typeof(TState);

    public override JsonObject? View(Telling telling, Vantage from, DateOnly day)
    {
        var folded = Folded(telling, from);
        if (!folded.State.IsFounded)
            return null;

        var view = folded.View(day);
        return JsonSerializer.SerializeToNode(view, view.GetType(), TrackerJson.Lenient) as JsonObject;
    }

    public override DateOnly Since(Telling telling, Vantage from, DateOnly day) => Folded(telling, from).Since(day);

    public override IEnumerable<Phrase> Headlines(Telling telling, Vantage from)
    {
        var folded = Folded(telling, from);
        return folded.State.IsFounded
            ? folded.State.Acts(folded.Dossier).Select(act => act.Headline).Prepend(folded.State.Headline())
            : [];
    }

    public override IReadOnlyDictionary<string, string> Looks(Telling telling, Vantage from) =>
        Content
            .Of(Folded(telling, from), Sight.Of(telling.Entries, from), new())
            .ToDictionary(look => look.Key, look => Readings.Of(look.Value), StringComparer.Ordinal);

    private static Folded<TState> Folded(Telling telling, Vantage from) =>
        Fold.At<TState>(telling.Development, telling.Entries, from);
}

/// <summary>All that was ever told of one development, by position.</summary>
internal sealed record Telling(HistoryKind Kind, Guid Development, IReadOnlyList<Entry> Entries)
{
    /// <summary>How it is to read, as text that can be compared; "" where it is not seen.</summary>
    public string Naive(Vantage from, DateOnly day) => Readings.Of(NaiveStory.Of(this, from).View(day));

    /// <summary>How it does read, likewise.</summary>
    public string View(Vantage from, DateOnly day) => Readings.Of(Kind.View(this, from, day));

    /// <summary>What each of its entries changes in the ledger.</summary>
    /// <param name="known">Of how many of them the ledger knows when it comes to them.</param>
    public IEnumerable<Turn> Turns(int known = 0)
    {
        var looks = Tracker.KindOf(Entries).Looks(Development);
        foreach (var entry in Entries.Take(known))
            looks.Past(entry);
        foreach (var entry in Entries.Skip(known))
            yield return looks.Next(entry);
    }
}

/// <summary>Views as text, their fields in one order.</summary>
internal static class Readings
{
    // What follows from the order in which things were told, and belongs to tests of its own; and what reads add.
    private static readonly string[] Left =
    [
        "alternatives",
        "conflicts",
        "version",
        "asOf",
        "people",
        "did",
        "met",
        "sides",
    ];

    public static string Of(Look look) => $"{Convert.ToHexString(look.Columns)} {Convert.ToHexString(look.Parties)}";

    public static string Of(JsonNode? view) =>
        view is JsonObject fields
            ? string.Join(
                '\n',
                fields
                    .Where(field => !Left.Contains(field.Key, StringComparer.Ordinal) && field.Value is not null)
                    .OrderBy(field => field.Key, StringComparer.Ordinal)
                    .Select(field => $"{field.Key}: {InOrder(field.Value)?.ToJsonString(TrackerJson.Lenient)}")
            )
            : "";

    private static JsonNode? InOrder(JsonNode? value) =>
        value switch
        {
            JsonObject fields => new JsonObject(
                fields
                    .OrderBy(field => field.Key, StringComparer.Ordinal)
                    .Select(field => KeyValuePair.Create(field.Key, InOrder(field.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(InOrder)]),
            _ => value?.DeepClone(),
        };
}
