using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Representation;

/// <summary>A head of mission hands over letters of credence.</summary>
public sealed record PresentCredentials : RepresentationCommand
{
    /// <summary>Who, and for which sending state.</summary>
    public required Party Head { get; init; }

    /// <summary>The class of the head.</summary>
    public HeadLevel? Level { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<MutualRepresentation> story)
    {
        story.State.RequireParty(Head.Country, "head.country");
        return Tell(story, new CredentialsPresented(story.Report, Head, story.Day(On), Level));
    }
}

/// <summary>What a sending state does about its head of mission.</summary>
public abstract record HeadCommand : RepresentationCommand
{
    /// <summary>Whose head of mission.</summary>
    public required CountryCode Sending { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<MutualRepresentation> story)
    {
        story.State.RequireParty(Sending, "sending");
        return Tell(story, Act(story.Report, story.Day(On)));
    }

    private protected abstract IRepresentationAct Act(Report report, EdtfDate on);
}

/// <summary>A head of mission is called home for consultations, and stays head: the mildest of the three recalls.</summary>
public sealed record RecallForConsultations : HeadCommand
{
    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    private protected override IRepresentationAct Act(Report report, EdtfDate on) =>
        new HeadRecalledForConsultations(report, Sending, on, Reason);
}

/// <summary>A head of mission is back from consultations.</summary>
public sealed record ReturnFromConsultations : HeadCommand
{
    private protected override IRepresentationAct Act(Report report, EdtfDate on) =>
        new HeadReturned(report, Sending, on);
}

/// <summary>A head of mission is recalled for good, by letters of recall; another may follow.</summary>
public sealed record RecallHead : HeadCommand
{
    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    private protected override IRepresentationAct Act(Report report, EdtfDate on) =>
        new HeadRecalled(report, Sending, on, Reason);
}

/// <summary>A head of mission is withdrawn and none is to follow: a chargé d'affaires ad interim stands in.</summary>
public sealed record WithdrawHead : HeadCommand
{
    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    private protected override IRepresentationAct Act(Report report, EdtfDate on) =>
        new HeadWithdrawn(report, Sending, on, Reason);
}
