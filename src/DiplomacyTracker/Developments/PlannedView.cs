using System.Text.Json.Serialization;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Developments;

/// <summary>Something planned as a reader sees it.</summary>
public abstract record PlannedView(string Type, [property: JsonIgnore] PlanState State, EdtfDate? Occurs)
    : DevelopmentView(Type, Kebab.Of(State.Status), Occurs)
{
    /// <summary>Where the day lies to it.</summary>
    [JsonPropertyOrder(-7)]
    public Phase Phase => State.Phase;

    /// <summary>How sure its sources are.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>Neither confirmed by those who take part nor certain otherwise.</summary>
    public bool Tentative { get; init; }

    /// <summary>The same in IPTC's eventoccurstatus: eos1 planned, eos3 may occur, eos4 likely, eos5 certain, eos6 cancelled.</summary>
    public string OccurStatus { get; init; } = "eos1";

    /// <summary>Hangs on a condition that is not met: shown, and not counted.</summary>
    public bool Conditional { get; init; }

    /// <summary>The date that was planned, where it really took place on another.</summary>
    public EdtfDate? Planned { get; init; }

    /// <summary>Those who take part and have confirmed it.</summary>
    public IReadOnlyList<CountryCode> ConfirmedBy => State.ConfirmedBy;

    /// <summary>Why it was put off or called off.</summary>
    public string? Reason => State.Reason;

    /// <summary>Dates that other sources give, and that cannot be true together with the one shown.</summary>
    public IReadOnlyList<DateClaim> Alternatives { get; init; } = [];

    /// <summary>Facts that don't fit what was known before them.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];

    /// <summary>The same view with what its plan says.</summary>
    internal PlannedView With(Plan plan, PlanState state, bool conditional) =>
        this with
        {
            Certainty = plan.Certainty,
            Tentative =
                state.Status is PlanStatus.None or PlanStatus.Announced or PlanStatus.Postponed
                && plan.Certainty is not DiplomacyTracker.Certainty.Certain,
            OccurStatus = state.Status switch
            {
                PlanStatus.Cancelled => "eos6",
                PlanStatus.Underway or PlanStatus.Held => "eos5",
                _ => plan.Certainty switch
                {
                    DiplomacyTracker.Certainty.Rumoured => "eos3",
                    DiplomacyTracker.Certainty.Likely => "eos4",
                    DiplomacyTracker.Certainty.Certain => "eos5",
                    _ => "eos1",
                },
            },
            Conditional = conditional,
            Planned = plan.Planned == plan.Occurs() ? null : plan.Planned,
            Alternatives = plan.Alternatives(),
            Conflicts = plan.Conflicts,
        };
}
