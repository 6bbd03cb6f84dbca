using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Agreements;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>How an agreement is to read, by the meaning of its life-cycle.</summary>
internal sealed class NaiveAgreement(NaiveStory story)
{
    private static readonly bool[] Either = [false, true];

    private readonly List<Heard> told = [.. story.Told.Where(heard => IsDone(heard.Fact))];

    public JsonObject? View(DateOnly day)
    {
        if (story.Told.LastOrDefault(heard => heard.Fact is IAgreementFounded) is not { } heard)
            return null;

        var agreement = (IAgreementFounded)heard.Fact;
        var (then, inTheEnd) = (Until(agreement, day), Until(agreement, DateOnly.MaxValue));
        var occurs = inTheEnd.Occurs();
        var signed = Facts<AgreementSigned>().Where(fact => NaiveState.IsOver(fact.On, day)).ToList();
        var view = new
        {
            Status = then.Status(),
            Occurs = occurs,
            Earliest = occurs is { HasOpenStart: false } ? occurs.Earliest : (DateOnly?)null,
            Latest = occurs is { HasOpenEnd: false } ? occurs.Latest : (DateOnly?)null,
            agreement.Title,
            agreement.Kind,
            agreement.Summary,
            agreement.Obligations,
            Parties = then.Parties(),
            InForceFor = then.Bound(),
            Ahead = Ahead(then, day),
            Signatories = signed.SelectMany(fact => fact.By).Where(party => party.Person is not null).Distinct(),
            signed.LastOrDefault(fact => fact.Place is not null)?.Place,
            agreement.Depositary,
            agreement.Text,
            Certainty = agreement is NegotiationsOpened { Certainty: { } said }
                ? told.Count > 1
                    ? Certainty.Certain
                    : said
                : (Certainty?)null,
            then.Reason,
            Conditional = story
                .Conditions()
                .Any(condition =>
                    condition.Event == heard.Entry.Id && condition.Outcome is Outcome.Open or Outcome.Failed
                ),
        };
        return JsonSerializer.SerializeToNode(view, TrackerJson.Lenient) as JsonObject;
    }

    public IEnumerable<NaiveAct> Acts()
    {
        foreach (var heard in told)
        {
            var (name, by, plover) = heard.Fact switch
            {
                NegotiationsOpened => ("negotiations-opened", null, "consult"),
                AgreementSigned { By: [var only] } => ("signed", only.Country, "support"),
                AgreementSigned => ("signed", null, "support"),
                AgreementRatified said => ("ratified", said.By, "support"),
                AgreementAcceded said => ("acceded", said.By, "support"),
                AgreementEnteredIntoForce => ("in-force", null, "support"),
                AgreementSuspended said => ("suspended", said.By, "sanction"),
                AgreementResumed said => ("resumed", said.By, null),
                AgreementDenounced said => ("denounced", said.By, "sanction"),
                DenunciationExtended said => ("denunciation-extended", said.By, null),
                DenunciationRevoked said => ("denunciation-revoked", said.By, "retreat"),
                _ => ("terminated", (CountryCode?)null, (string?)"sanction"),
            };
            yield return new(heard.Entry.Id, name, NaiveTreaty.On(heard.Fact), by, plover);
        }
    }

    private static bool IsDone(IFact fact) =>
        fact is not AgreementRecorded && Agreement.Facts.Values.Contains(fact.GetType());

    private IEnumerable<T> Facts<T>() => told.Select(heard => heard.Fact).OfType<T>();

    /// <summary>What had been said by a day, and hadn't come yet.</summary>
    private IEnumerable<object> Ahead(NaiveTreaty then, DateOnly day) =>
        (
            from heard in told
            from later in Either
            let date = later ? NaiveTreaty.Later(heard.Fact) : NaiveTreaty.On(heard.Fact)
            where date is not null && !NaiveState.IsOver(date, day)
            let isTold = DateOnly.FromDateTime(heard.KnownAt.UtcDateTime) <= day
            where isTold || later && NaiveState.IsOver(NaiveTreaty.On(heard.Fact), day)
            let coming = heard.Fact switch
            {
                AgreementRatified e when later && then.Awaits(e.By) => ("in-force", [e.By]),
                AgreementAcceded e when later && then.Awaits(e.By) => ("in-force", [e.By]),
                AgreementEnteredIntoForce e => ("in-force", e.For),
                AgreementSuspended e => ("suspended", NaiveTreaty.Named(e.By)),
                AgreementResumed e => ("resumed", NaiveTreaty.Named(e.By)),
                AgreementTerminated e => ("terminated", NaiveTreaty.Named(e.By)),
                _ => default((string Change, IReadOnlyList<CountryCode> For)?),
            }
            where coming is not null
            orderby date.Earliest, date.Latest, heard.KnownAt, heard.Entry.Position
            select new
            {
                coming.Value.Change,
                From = date,
                coming.Value.For,
            }
        ).DistinctBy(coming => $"{coming.Change} {coming.From} {string.Join(' ', coming.For)}");

    /// <summary>What has happened by a day, one after another.</summary>
    private NaiveTreaty Until(IAgreementFounded agreement, DateOnly day)
    {
        var treaty = new NaiveTreaty(agreement.Parties);
        var moments =
            from heard in told
            from later in Either
            let date = later ? NaiveTreaty.Later(heard.Fact) : NaiveTreaty.On(heard.Fact)
            where date is not null && NaiveState.IsOver(date, day)
            orderby date.Earliest, date.Latest, heard.KnownAt, heard.Entry.Position, later
            select (heard, date, later);
        foreach (var (heard, date, later) in moments)
            if (later)
                treaty.TakesEffect(heard, date);
            else
                treaty.Happens(heard, date);
        return treaty;
    }
}
