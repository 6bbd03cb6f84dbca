using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Representation;

/// <summary>A sending state opens a mission or a consular post, or makes another kind of the mission it has.</summary>
public sealed record OpenMission : RepresentationCommand
{
    /// <summary>Who opens it.</summary>
    public required CountryCode Sending { get; init; }

    /// <summary>What it opens.</summary>
    public required MissionKind Kind { get; init; }

    /// <summary>In which city, as written.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? City { get; init; }

    /// <summary>The third country in which it has its seat, where the mission does not reside.</summary>
    public CountryCode? ResidentIn { get; init; }

    /// <summary>The country in whose mission an interests section is.</summary>
    public CountryCode? ProtectedBy { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<MutualRepresentation> story)
    {
        story.State.RequireParty(Sending, "sending");
        story.State.RequireThird(ResidentIn, "residentIn");
        story.State.RequireThird(ProtectedBy, "protectedBy");

        var opened = new MissionOpened(story.Report, Sending, Kind, story.Day(On), City, ResidentIn, ProtectedBy);
        var told = Tell(story, opened);
        if (told.Contains(opened))
            story.State.RequireRelations(opened);
        return told;
    }
}

/// <summary>A sending state closes its mission, or consular posts.</summary>
public sealed record CloseMission : RepresentationCommand
{
    /// <summary>Who closes it.</summary>
    public required CountryCode Sending { get; init; }

    /// <summary>What it closes; left out: its diplomatic mission, whatever that is.</summary>
    public MissionKind? Kind { get; init; }

    /// <summary>Of consular posts, that of which city; left out: all of that kind.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? City { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<MutualRepresentation> story)
    {
        story.State.RequireParty(Sending, "sending");
        return Tell(story, new MissionClosed(story.Report, Sending, story.Day(On), Kind, City, Reason));
    }
}

/// <summary>A sending state raises or lowers the class of its head of mission, and with it perhaps the mission.</summary>
public sealed record SetLevel : RepresentationCommand
{
    /// <summary>Who is represented.</summary>
    public required CountryCode Sending { get; init; }

    /// <summary>The class of its head of mission from then on.</summary>
    public required HeadLevel Level { get; init; }

    /// <summary>What the mission is from then on, where that changes with it.</summary>
    public MissionKind? Mission { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<MutualRepresentation> story)
    {
        story.State.RequireParty(Sending, "sending");
        return Tell(story, new LevelSet(story.Report, Sending, Level, story.Day(On), Mission, Reason));
    }
}
