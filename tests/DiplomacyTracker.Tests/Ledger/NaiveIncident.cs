using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Incidents;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>How an incident is to read, worked out one word after another.</summary>
internal sealed class NaiveIncident
{
    private readonly NaiveStory story;
    private readonly List<Heard> told;
    private readonly Heard? founding;
    private readonly IncidentReported? reported;
    private readonly SanctionImposed? imposed;
    private readonly IReadOnlyList<CountryCode> actors;
    private readonly IReadOnlyList<CountryCode> targets;

    private NaiveIncident(NaiveStory story)
    {
        this.story = story;
        told = [.. story.Told];
        founding = told.FirstOrDefault(heard => heard.Fact is IFounding);
        (reported, imposed) = (founding?.Fact as IncidentReported, founding?.Fact as SanctionImposed);
        var accused = told.Select(heard => heard.Fact).OfType<IncidentAttributed>().Select(said => said.Actor);
        var named = reported?.Actors ?? [];
        actors = [.. (named.Count > 0 ? named : accused).Select(actor => actor.Country).Distinct()];
        targets = [.. (reported?.Targets ?? imposed?.Targets ?? []).Distinct()];
    }

    public static NaiveIncident Of(NaiveStory story) => new(story);

    private bool IsClash => reported is { Kind: IncidentKind.BorderClash } && HasNamed && actors.Count > 1;

    private bool HasNamed => reported?.Actors.Count > 0;

    private Plover? Amounts =>
        reported?.Act
        ?? (reported?.Kind) switch
        {
            null => Plover.Sanction,
            IncidentKind.MissileTest or IncidentKind.NuclearTest or IncidentKind.Exercise => Plover.Mobilize,
            IncidentKind.AirspaceViolation or IncidentKind.MaritimeViolation => Plover.Mobilize,
            IncidentKind.BorderClash => Plover.Fight,
            IncidentKind.Seizure or IncidentKind.Detention or IncidentKind.CyberAttack => Plover.Coerce,
            IncidentKind.AttackOnMission => Plover.Assault,
            IncidentKind.Other => null,
            _ => Plover.Sanction,
        };

    public JsonObject? View(DateOnly day)
    {
        if (founding is null)
            return null;

        var (now, end) = (NaiveStanding.On(day, told), NaiveStanding.On(DateOnly.MaxValue, told));
        var occurs = Occurs(reported?.Occurs ?? imposed!.On, end);
        var view = new
        {
            now.Status,
            Occurs = occurs,
            Earliest = occurs.HasOpenStart ? (DateOnly?)null : occurs.Earliest,
            Latest = occurs.HasOpenEnd ? (DateOnly?)null : occurs.Latest,
            Kind = reported?.Kind ?? IncidentKind.Sanction,
            now.Since,
            Actors = reported?.Actors ?? [],
            Attributions = from heard in told
            let said = heard.Fact as IncidentAttributed
            where said is not null && NaiveState.IsOver(said.On, day)
            select new
            {
                Event = heard.Entry.Id,
                said.Actor,
                said.On,
                said.By,
                said.Certainty,
            },
            Targets = reported?.Targets ?? imposed!.Targets,
            Affected = reported?.Affected ?? [],
            Senders = now.Senders.Select(now.View),
            Act = Amounts,
            Quad = Amounts?.Quad(),
            reported?.Place,
            Summary = reported?.Summary ?? imposed!.Summary,
            reported?.Casualties,
            Acts = from heard in NaiveStanding.InWorldOrder(told, day)
            let said = heard.Heard.Fact as IncidentContinued
            where said is not null
            select new
            {
                Event = heard.Heard.Entry.Id,
                said.By,
                Towards = OtherSide(said.By, said.Towards),
                said.Act,
                said.On,
                said.Summary,
            },
            Certainty = reported?.Certainty ?? imposed?.Certainty,
            now.Outcome,
            Conditional = story
                .Conditions()
                .Any(condition =>
                    condition.Event == founding.Entry.Id && condition.Outcome is Outcome.Open or Outcome.Failed
                ),
            Sides = Sides(),
        };
        return JsonSerializer.SerializeToNode(view, TrackerJson.Lenient) as JsonObject;
    }

    public IEnumerable<NaiveAct> Acts()
    {
        var doer = actors.Count is 1 ? actors[0] : null;
        var end = NaiveStanding.On(DateOnly.MaxValue, told);
        foreach (var (entry, fact, _, _, _) in told)
        {
            if (NaiveStanding.Announced(fact) is { } announced)
                yield return fact switch
                {
                    SanctionExtended e => new(entry.Id, "announced", announced, e.By, "threaten"),
                    SanctionEased e => new(entry.Id, "announced", announced, e.By, "agree"),
                    _ => new(entry.Id, "announced", announced, ((SanctionLifted)fact).By, "agree"),
                };
            if (NaiveStanding.Announced(fact) is not null && !end.HasCome(entry.Id))
                continue;
            if (
                fact switch
                {
                    IncidentReported e => new(entry.Id, "reported", e.Occurs, doer, Word(Amounts)),
                    SanctionImposed e => new(entry.Id, "imposed", e.On, e.By, "sanction"),
                    IncidentContinued e => new(entry.Id, "continued", e.On, e.By, Word(e.Act)),
                    IncidentAttributed e => new(entry.Id, "attributed", e.On, e.By, e.By is null ? null : "accuse"),
                    IncidentResolved e => new(entry.Id, "resolved", e.On, e.By, Word(e.Act)),
                    IncidentReopened e => new(entry.Id, "reopened", e.On, Actor: null),
                    SanctionJoined e => new(entry.Id, "joined", e.On, e.By, "sanction"),
                    SanctionExtended e => new(entry.Id, "extended", e.On, e.By, "sanction"),
                    SanctionEased e => new(entry.Id, "eased", e.On, e.By, "retreat"),
                    SanctionLifted e => new(entry.Id, "lifted", e.On, e.By, "retreat"),
                    _ => (NaiveAct?)null,
                } is
                { } act
            )
                yield return act;
        }
    }

    private static EdtfDate Occurs(EdtfDate first, NaiveStanding end) =>
        end.Status switch
        {
            "ongoing" or "eased" => EdtfDate.Span(first.Start(), null) ?? first,
            "resolved" or "lifted" => EdtfDate.Span(first.Start(), end.Since?.End()) ?? first,
            _ => first,
        };

    private static string? Word(Plover? act) => act is { } known ? Kebab.Of(known) : null;

    private IReadOnlyList<CountryCode> OtherSide(CountryCode? by, IReadOnlyList<CountryCode> said)
    {
        if (said.Count > 0)
            return [.. said.Distinct()];
        if (by is null)
            return [];

        var others = targets.Contains(by) ? actors : [.. targets, .. IsClash ? actors : []];
        return [.. others.Distinct().Where(other => other != by)];
    }

    /// <summary>Who has a part in it as what, which no reader is told in one place.</summary>
    private IEnumerable<NaiveParty> Sides()
    {
        var parties = new List<NaiveParty>();
        foreach (var actor in reported?.Actors ?? [])
            parties.Add(new($"{actor.Country}", "actor", IsClash ? Side.Both : Side.Actor, actor.Person));
        parties.AddRange(targets.Select(Target));
        parties.AddRange(
            (reported?.Affected ?? []).Select(other => new NaiveParty($"{other}", "affected", Side.None, null))
        );
        foreach (var fact in told.Select(heard => heard.Fact))
            parties.AddRange(
                fact switch
                {
                    IncidentAttributed e =>
                    [
                        new(
                            $"{e.Actor.Country}",
                            "accused",
                            HasNamed || targets.Contains(e.Actor.Country) ? Side.None : Side.Actor,
                            e.Actor.Person
                        ),
                        .. e.By is null ? Array.Empty<NaiveParty>() : [new($"{e.By}", "accuser", Side.None, null)],
                    ],
                    IncidentContinued e => Deed(e.By, "actor", OtherSide(e.By, e.Towards)),
                    IncidentResolved e => Deed(e.By, "actor", e.Act is null ? [] : OtherSide(e.By, [])),
                    SanctionImposed e => Deed(e.By, "sender", Sanctioned(e.By, e.Targets)),
                    SanctionJoined e => Deed(e.By, "sender", Sanctioned(e.By, e.Targets)),
                    SanctionExtended e => Deed(e.By, "sender", Sanctioned(e.By, e.Targets)),
                    SanctionEased e => Deed(e.By, "sender", Sanctioned(e.By, [])),
                    SanctionLifted e => Deed(e.By, "sender", Sanctioned(e.By, [])),
                    _ => [],
                }
            );
        return parties
            .Select(party => (party.Country, party.Role, party.Person))
            .Distinct()
            .Select(part => new NaiveParty(
                part.Country,
                part.Role,
                parties
                    .Where(party => (party.Country, party.Role, party.Person) == part)
                    .Aggregate(Side.None, (side, party) => side | party.Side),
                part.Person
            ));
    }

    private IReadOnlyList<CountryCode> Sanctioned(CountryCode by, IReadOnlyList<CountryCode> said) =>
        said.Count > 0
            ? said
            :
            [
                .. told.SelectMany(heard =>
                    heard.Fact switch
                    {
                        SanctionImposed e when e.By == by => e.Targets,
                        SanctionJoined e when e.By == by => e.Targets,
                        SanctionExtended e when e.By == by => e.Targets,
                        _ => [],
                    }
                ),
            ];

    private static IEnumerable<NaiveParty> Deed(CountryCode? by, string role, IReadOnlyList<CountryCode> towards) =>
        [
            .. by is null
                ? Array.Empty<NaiveParty>()
                : [new($"{by}", role, towards.Count > 0 ? Side.Actor : Side.None, null)],
            .. towards.Select(Target),
        ];

    private static NaiveParty Target(CountryCode country) => new($"{country}", "target", Side.Target, null);
}
