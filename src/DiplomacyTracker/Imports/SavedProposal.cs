using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports;

/// <summary>A proposal as text, to be said again.</summary>
internal static class SavedProposal
{
    private sealed record Told(string Type, JsonElement Body, DateTimeOffset? AsOf, bool Founds, Told? Begins = null)
    {
        public IReadOnlyList<Told> Or { get; init; } = [];

        public bool IsImplied { get; init; }
    }

    private sealed record Saved(Proposal Proposal, IReadOnlyList<Told> Line, IReadOnlyList<Told> Then)
    {
        public Told? Move { get; init; }

        public Told? Off { get; init; }
    }

    public static string Write(Proposal proposal) =>
        JsonSerializer.Serialize(
            new Saved(
                proposal with
                {
                    Line = [],
                    Then = [],
                },
                [.. proposal.Line.Select(TellSaid)],
                [.. proposal.Then.Select(command => Tell(command))]
            )
            {
                Move = proposal.Plan is { } plan ? Tell(plan.Move) : null,
                Off = proposal.Plan is { Off: { } off } ? Tell(off) : null,
            },
            TrackerJson.Lenient
        );

    public static Proposal Read(string text)
    {
        var saved = JsonSerializer.Deserialize<Saved>(text, TrackerJson.Lenient) ?? throw new JsonException();
        return saved.Proposal with
        {
            Line = [.. saved.Line.Select(SaidOf)],
            Then = [.. saved.Then.Select(Command)],
            Plan = saved is { Move: { } move, Proposal.Plan: { } plan }
                ? plan with
                {
                    Move = Command(move),
                    Off = saved.Off is { } off ? Command(off) : null,
                }
                : null,
        };
    }

    private static Told TellSaid(Said said) =>
        Tell(said.Command, said.AsOf, said.Founds) with
        {
            Begins = said.Begins is { } begins ? Tell(begins) : null,
            Or = [.. said.Or.Select(command => Tell(command))],
            IsImplied = said.IsImplied,
        };

    private static Said SaidOf(Told told) =>
        new(Command(told), told.AsOf, told.Founds)
        {
            Begins = told.Begins is { } begins ? Command(begins) : null,
            Or = [.. told.Or.Select(Command)],
            IsImplied = told.IsImplied,
        };

    private static Told Tell(object command, DateTimeOffset? asOf = null, bool founds = true)
    {
        var type = command.GetType();
        return new($"{type}", JsonSerializer.SerializeToElement(command, type, TrackerJson.Lenient), asOf, founds);
    }

    private static object Command(Told told) =>
        typeof(Proposal).Assembly.GetType(told.Type) is { } type
        && told.Body.Deserialize(type, TrackerJson.Lenient) is { } command
            ? command
            : throw new JsonException($"There is no command {told.Type}.");
}
