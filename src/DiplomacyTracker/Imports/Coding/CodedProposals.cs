using DiplomacyTracker.Agreements;
using DiplomacyTracker.Incidents;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Representation;
using DiplomacyTracker.Statements;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Imports.Coding;

/// <summary>What a coded event says, as a development of ours.</summary>
internal static class CodedProposals
{
    private static readonly Guid Namespace = new("0d8a5e0b-3b1f-5a5c-8f0e-6f6f0a9d4c11");
    private static readonly string[] OfStatement = ["speaker", "to", "kind", "act", "summary", "occurs"];
    private static readonly string[] OfIncident = ["kind", "actors", "targets", "act", "place", "summary", "occurs"];

    /// <summary>The proposal.</summary>
    public static Proposal Of(CodedEvent row) =>
        row.Act.Becomes switch
        {
            Becoming.Visit => Visit(row),
            Becoming.Agreement => Agreement(row),
            Becoming.Recognition => Recognition(row),
            Becoming.Sanction => Begun(row, "incident", "sanction", Sanction(row), []),
            Becoming.Incident => Begun(row, "incident", "incident", Incident(row), OfIncident),
            _ => Begun(row, "statement", "statement", Statement(row), OfStatement),
        };

    /// <summary>The same row under the same id, between the same two; what else it says may change.</summary>
    private static Proposal Begun(CodedEvent row, string kind, string sort, object command, string[] fields)
    {
        var identity = $"{row.Source}/{sort}/{row.Id}/{row.On}/{row.Actor.Country}/{row.Target.Country}";
        var known = row.Report.Sources[0].PublishedAt?.Instant;
        return new(identity, kind, NameBasedId.Of(Namespace, identity), [new(command, known)]) { Fields = fields };
    }

    private static RecordStatement Statement(CodedEvent row) =>
        new()
        {
            Report = row.Report,
            Speaker = row.Actor,
            To = [row.Target.Country],
            Kind = Kebab.Parse<StatementKind>(row.Act.Kind),
            Act = row.Act.Plover,
            Summary = row.Summary,
            Occurs = row.On,
        };

    private static ReportIncident Incident(CodedEvent row) =>
        new()
        {
            Report = row.Report,
            Kind = Kebab.Parse<IncidentKind>(row.Act.Kind),
            Actors = [row.Actor],
            Targets = [row.Target.Country],
            Act = row.Act.Plover,
            Place = row.Place,
            Summary = row.Summary,
            Occurs = row.On,
        };

    private static ImposeSanction Sanction(CodedEvent row) =>
        new()
        {
            Report = row.Report,
            By = row.Actor.Country,
            Targets = [row.Target.Country],
            Act = row.Act.Plover,
            Summary = row.Summary,
            On = row.On,
        };

    /// <summary>One visit, whether told of the guest or of the host, by however many stories.</summary>
    private static Proposal Visit(CodedEvent row)
    {
        var (visitor, host) = row.Act.Kind is "hosted" ? (row.Target, row.Actor) : (row.Actor, row.Target);
        var who = $"{visitor.Person}/{visitor.Office}".Folded();
        return Together(
            $"{row.Source}/visit/{visitor.Country}/{who}/{host.Country}/{row.On}",
            "visit",
            new RecordVisit
            {
                Report = row.Report,
                Visitor = visitor,
                Host = new(host.Country),
                Occurs = row.On,
                Status = PlanStatus.Held,
            }
        );
    }

    private static Proposal Agreement(CodedEvent row) =>
        Together(
            $"{row.Source}/agreement/{string.Join('/', row.Between)}/{row.On}",
            "agreement",
            new RecordAgreement
            {
                Report = row.Report,
                Title = $"Agreement of {string.Join(" and ", row.Between)}, signed {row.On}",
                Summary = row.Summary,
                Parties = [.. new[] { row.Actor, row.Target }.OrderBy(party => party.Country).Select(So)],
                Signed = row.On,
            }
        );

    private static Proposal Together(string identity, string kind, object command) =>
        new(identity, kind, NameBasedId.Of(Namespace, identity), [new(command)]);

    private static PartySoFar So(Party party) => new(party.Country, Person: party.Person, Office: party.Office);

    /// <summary>A deed on the record of the pair; where nobody has begun that, it begins with it.</summary>
    private static Proposal Recognition(CodedEvent row)
    {
        var by = row.Actor.Country;
        var begun = new RecordRepresentation
        {
            Report = row.Report,
            Between = row.Between,
            Status = RepresentationStatus.Recognised,
            By = by,
            On = row.On,
        };
        var deed = new RecordRecognition
        {
            Report = row.Report,
            By = by,
            On = row.On,
        };
        return new(
            $"{row.Source}/representation/{row.Id}/{row.On}/{by}",
            "representation",
            PairOfCountries.IdOf(row.Between) ?? throw new InvalidOperationException("One country is no pair."),
            [new(deed, Founds: false) { Begins = begun }]
        );
    }
}
