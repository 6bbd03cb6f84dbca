using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Representation;

/// <summary>Something done between two countries of which a record has been begun.</summary>
public abstract record RepresentationCommand : Command<MutualRepresentation>
{
    /// <summary>When, as exact as the source is (EDTF); left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>The fact, or nothing where it is so already; refused where what was done before it doesn't allow it.</summary>
    /// <exception cref="RefusedException">The life-cycle says no: "illegal-transition".</exception>
    protected IReadOnlyList<IFact> Tell(Story<MutualRepresentation> story, IRepresentationAct act)
    {
        var verb = GetType().Name;
        if (SaidBefore(story, verb, act) is { } before)
            return story.AlreadySo(before.Id);
        if (InOtherWords(story.State, act) is { } same)
            return story.AlreadySo(same.Event);

        MutualRepresentation.Legal.Require(verb, story.State.Before(act.On).Status);
        return [act];
    }

    /// <summary>Relations that were established, or resumed, on that very day: sources differ in the word.</summary>
    private static Deed? InOtherWords(MutualRepresentation pair, IRepresentationAct act) =>
        act is RelationsEstablished or RelationsResumed
        && pair.Before(act.On) is { Status: RepresentationStatus.Established } standing
        && standing.Since == act.On
            ? pair.InWorldOrder().LastOrDefault(deed => deed.On == act.On && deed.Topic() == Deed.Relations)
            : null;

    /// <summary>With a date, whatever says the same of it; without, the last word on the matter if it says the same.</summary>
    private Seen? SaidBefore(Story<MutualRepresentation> story, string verb, IRepresentationAct act)
    {
        var last = story.State.InWorldOrder().LastOrDefault(deed => deed.Topic() == Deed.TopicOf(verb, act.By));
        return story.Facts.LastOrDefault(seen =>
            seen.IsSupported
            && seen.Fact.GetType() == act.GetType()
            && (On is null ? seen.Id == last?.Event : ((IRepresentationAct)seen.Fact).On == On)
            && act.AddsNothingTo(seen.Fact)
        );
    }
}

/// <summary>Compares what facts say, whoever says so.</summary>
internal static class Sameness
{
    private static readonly string[] Apart = ["report", "on"];

    /// <summary>Whether all that a fact says, apart from its date, another one says as well.</summary>
    public static bool AddsNothingTo(this IFact fact, IFact other)
    {
        var (said, known) = (Body(fact), Body(other));
        return said.All(field =>
            Apart.Contains(field.Key, StringComparer.Ordinal) || JsonNode.DeepEquals(field.Value, known[field.Key])
        );
    }

    private static JsonObject Body(IFact fact) =>
        JsonSerializer.SerializeToNode(fact, fact.GetType(), TrackerJson.Lenient) as JsonObject ?? [];
}
