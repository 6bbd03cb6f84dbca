using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiplomacyTracker.Relations;

/// <summary>A development as it reads at two moments.</summary>
internal sealed record Compared(
    PairRow Row,
    JsonObject? Old,
    JsonObject? New,
    IReadOnlyList<Change> Changes,
    IReadOnlyList<PairAct> Acts
)
{
    public bool PhaseChanged => $"{Old?["phase"]}" != $"{New?["phase"]}";

    /// <summary>Those who are now taken to be meant, where that is what changed.</summary>
    public IEnumerable<Guid> PeopleNamed() =>
        Changes.Any(change => change.Field is "people")
            ? new[] { Old, New }
                .SelectMany(view => view?["people"] as JsonArray ?? [])
                .Select(named => $"{named?["person"]?["id"]}")
                .Where(id => id.Length > 0)
                .Select(Guid.Parse)
                .Distinct()
            : [];

    public IReadOnlyList<DiffCause> Because(ILookup<Guid, DiffCause> said) =>
        [
            .. said[Row.Development],
            .. PeopleNamed().SelectMany(person => said[person]).Select(cause => cause with { Cause = "name-resolved" }),
        ];

    /// <summary>Along the valid axis: the acts that were done in between, or else only the days that went by.</summary>
    public IReadOnlyList<DiffCause> TookPlace()
    {
        List<DiffCause> done =
        [
            .. Acts.Where(act => act.IsThere)
                .Select(act => new DiffCause(
                    "took-place",
                    act.Body.Event,
                    act.Name,
                    null,
                    null,
                    act.Body.Sources,
                    null
                )),
        ];
        return done.Count > 0 ? done : [new("day-came", Guid.Empty, "phase", null, null, [], null)];
    }

    public DiffLine Line(IReadOnlyList<DiffCause> because) =>
        new(
            New is null ? "removed"
                : Old is null ? "added"
                : "changed",
            Row.Development,
            Row.Kind.Name,
            Row.Kind.Read(Row.New ?? Row.Old ?? "").Headlines().Whole,
            [.. Changes, .. Phase()],
            [
                .. Acts.Select(act => new DiffAct(
                    act.IsThere ? "added" : "removed",
                    act.Name,
                    act.Body.Occurs,
                    act.Body.Headline
                )),
            ],
            because,
            Old,
            New
        );

    private IEnumerable<Change> Phase() =>
        PhaseChanged && Old is not null && New is not null
            ? [new("phase", Old["phase"]?.Deserialize<JsonElement>(), New["phase"]?.Deserialize<JsonElement>())]
            : [];
}
