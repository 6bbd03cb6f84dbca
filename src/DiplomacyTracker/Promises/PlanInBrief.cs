using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Promises;

/// <summary>Of something planned, as the ledger has it, what figures are made of: reading all of it takes ten times as long.</summary>
/// <param name="State">What its kind remembers.</param>
/// <param name="Dossier">What every kind remembers.</param>
internal sealed record PlanInBrief(PlanInBrief.OfState State, PlanInBrief.OfDossier Dossier)
{
    /// <summary>When it takes place as far as is known.</summary>
    public EdtfDate? Occurs =>
        (Plan.None with { Planned = State.Plan.Planned, Began = State.Plan.Began, Ended = State.Plan.Ended }).Occurs();

    /// <summary>How sure it is.</summary>
    public Certainty? Certainty => State.Plan.Certainty;

    /// <summary>Who says so, and whether they took it back.</summary>
    public IReadOnlyList<Said> Sources => Dossier.Sources;

    /// <summary>Reads a body of the ledger, of whichever planned kind.</summary>
    public static PlanInBrief Read(string body) =>
        JsonSerializer.Deserialize<PlanInBrief>(body, TrackerJson.Lenient)
        ?? throw new InvalidOperationException("The ledger holds an empty body.");

    internal sealed record OfState(Dates Plan);

    internal sealed record Dates(EdtfDate? Planned, EdtfDate? Began, EdtfDate? Ended, Certainty? Certainty);

    internal sealed record OfDossier(IReadOnlyList<Said> Sources);

    internal sealed record Said(Source Source, bool Withdrawn);
}
