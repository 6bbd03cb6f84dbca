using DiplomacyTracker.Agreements;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>Who signed, ratified, is bound and has left: lists of countries, and the dates beside them.</summary>
internal sealed class NaiveTreaty(IReadOnlyList<CountryCode> named)
{
    private readonly List<CountryCode> parties = [.. named];
    private readonly HashSet<CountryCode> bound = [];
    private readonly HashSet<CountryCode> gone = [];
    private readonly HashSet<CountryCode> ready = [];
    private readonly Dictionary<CountryCode, EdtfDate> signed = [];
    private readonly Dictionary<CountryCode, EdtfDate> ratified = [];
    private readonly Dictionary<CountryCode, EdtfDate> acceded = [];
    private readonly Dictionary<CountryCode, EdtfDate> since = [];
    private readonly Dictionary<CountryCode, EdtfDate> aside = [];
    private readonly Dictionary<CountryCode, (Guid Event, AgreementDenounced Said)> notices = [];
    private readonly List<CountryCode> order = [];
    private EdtfDate? negotiated;
    private EdtfDate? first;
    private EdtfDate? last;
    private bool isInForce;
    private bool isOver;

    private readonly Dictionary<CountryCode, string?> whyAside = [];
    private string? whyLeft;
    private string? whyOver;

    /// <summary>Why it stands so: each status has the reason of what brought it about.</summary>
    public string? Reason =>
        Status() switch
        {
            AgreementStatus.Suspended => order.Where(aside.ContainsKey).Select(party => whyAside[party]).Last(),
            AgreementStatus.Denounced => whyLeft,
            AgreementStatus.Terminated => whyOver,
            _ => null,
        };

    public static EdtfDate On(IFact fact) =>
        (EdtfDate?)fact.GetType().GetProperty("On")?.GetValue(fact)
        ?? throw new InvalidOperationException($"{fact} is not done on a day.");

    public static EdtfDate? Later(IFact fact) =>
        fact switch
        {
            AgreementRatified said => said.InForceFrom,
            AgreementAcceded said => said.InForceFrom,
            AgreementDenounced said => said.Effective,
            DenunciationExtended said => said.Effective,
            _ => null,
        };

    public static IReadOnlyList<CountryCode> Named(CountryCode? by) => by is { } one ? [one] : [];

    /// <summary>Whether a party that has joined will be bound on its day.</summary>
    public bool Awaits(CountryCode party) => !isOver && parties.Contains(party) && !gone.Contains(party);

    public IEnumerable<CountryCode> Bound() => parties.Where(bound.Contains);

    public IEnumerable<AgreementParty> Parties() =>
        parties.Select(party => new AgreementParty(
            party,
            bound.Contains(party)
                ? aside.ContainsKey(party)
                    ? PartyStatus.Suspended
                    : PartyStatus.InForce
                : gone.Contains(party)
                    ? PartyStatus.Denounced
                    : isOver && since.ContainsKey(party)
                        ? PartyStatus.Terminated
                        : acceded.ContainsKey(party)
                            ? PartyStatus.Acceded
                            : ratified.ContainsKey(party)
                                ? PartyStatus.Ratified
                                : signed.ContainsKey(party)
                                    ? PartyStatus.Signed
                                    : PartyStatus.None,
            signed.GetValueOrDefault(party),
            ratified.GetValueOrDefault(party),
            acceded.GetValueOrDefault(party),
            since.GetValueOrDefault(party),
            aside.GetValueOrDefault(party),
            notices.TryGetValue(party, out var notice) ? On(notice.Said) : null,
            notices.TryGetValue(party, out notice) ? notice.Said.Effective : null
        ));

    public AgreementStatus Status()
    {
        var staying = parties.Where(party => !gone.Contains(party)).ToList();
        if (bound.Count >= 2)
            return bound.Except(aside.Keys).Count() >= 2 ? AgreementStatus.InForce : AgreementStatus.Suspended;
        if (isOver)
            return AgreementStatus.Terminated;
        if (gone.Count > 0 && (isInForce || staying.Count < 2))
            return AgreementStatus.Denounced;
        if (first is null)
            return negotiated is null ? AgreementStatus.None : AgreementStatus.Negotiating;

        return staying.Count > 0 && staying.TrueForAll(HasJoined) ? AgreementStatus.Ratified : AgreementStatus.Signed;
    }

    public EdtfDate? Occurs()
    {
        if (first is null)
            return negotiated;

        var end = Status() switch
        {
            AgreementStatus.InForce or AgreementStatus.Suspended => "..",
            AgreementStatus.Denounced or AgreementStatus.Terminated when last is not null => last.End().Text,
            _ => null,
        };
        var start = first.Start();
        return end is null ? first
            : end == start.Text ? start
            : EdtfDate.TryParse($"{start}/{end}", out var span, out _) ? span
            : first;
    }

    public void Happens(Heard heard, EdtfDate on)
    {
        Came(heard.Fact is NegotiationsOpened, on);
        switch (heard.Fact)
        {
            case NegotiationsOpened said:
                Meet(said.Parties);
                break;
            case AgreementSigned said:
                foreach (var party in Meet(said.By.Select(party => party.Country)))
                    signed[party] = on;
                break;
            case AgreementRatified said:
                ratified[said.By] = on;
                Join(said.By, on, said.InForceFrom is null);
                break;
            case AgreementAcceded said:
                acceded[said.By] = on;
                Join(said.By, on, said.InForceFrom is null);
                break;
            case AgreementEnteredIntoForce said:
                (isInForce, isOver) = (true, false);
                foreach (var party in said.For.Count > 0 ? Meet(said.For) : Meant())
                    Bind(party, on);
                break;
            case AgreementSuspended said:
                foreach (var party in Those(said.By).Where(bound.Contains))
                {
                    (aside[party], whyAside[party]) = (on, said.Reason);
                    order.Remove(party);
                    order.Add(party);
                }

                break;
            case AgreementResumed said:
                foreach (var party in Those(said.By))
                    aside.Remove(party);
                break;
            case AgreementDenounced said:
                notices[Meet([said.By])[0]] = (heard.Entry.Id, said);
                if (said.Effective is null)
                    Leave(said.By, on);
                whyLeft = said.Reason;
                break;
            case DenunciationExtended said:
                if (notices.TryGetValue(Meet([said.By])[0], out var given) && !gone.Contains(said.By))
                    notices[said.By] = (heard.Entry.Id, given.Said with { Effective = said.Effective });
                break;
            case DenunciationRevoked said:
                if (!gone.Contains(Meet([said.By])[0]))
                    notices.Remove(said.By);
                break;
            case AgreementTerminated said:
                (isOver, isInForce) = (true, false);
                whyOver = said.Reason;
                bound.Clear();
                aside.Clear();
                last ??= on;
                break;
        }
    }

    public void TakesEffect(Heard heard, EdtfDate on)
    {
        Came(isTalk: false, on);
        switch (heard.Fact)
        {
            case AgreementDenounced said:
                whyLeft = said.Reason;
                if (notices.TryGetValue(Meet([said.By])[0], out var notice) && notice.Event == heard.Entry.Id)
                    Leave(said.By, on);
                break;
            case DenunciationExtended said:
                if (notices.TryGetValue(Meet([said.By])[0], out var extended) && extended.Event == heard.Entry.Id)
                    Leave(said.By, on);
                break;
            case AgreementRatified { By: var by } when !isOver && !gone.Contains(Meet([by])[0]):
                Bind(by, on);
                break;
            case AgreementAcceded { By: var by } when !isOver && !gone.Contains(Meet([by])[0]):
                Bind(by, on);
                break;
        }
    }

    private void Came(bool isTalk, EdtfDate on)
    {
        if (isTalk)
            negotiated ??= on;
        else
            first ??= on;
    }

    private bool HasJoined(CountryCode party) => ratified.ContainsKey(party) || acceded.ContainsKey(party);

    private IReadOnlyList<CountryCode> Meet(IEnumerable<CountryCode> countries)
    {
        List<CountryCode> all = [.. countries];
        parties.AddRange(all.Except(parties).ToList());
        return all;
    }

    private IReadOnlyList<CountryCode> Those(CountryCode? by) => by is null ? [.. parties] : Meet([by]);

    /// <summary>For whom it enters into force where nobody says for whom.</summary>
    private IReadOnlyList<CountryCode> Meant()
    {
        var here = parties.Where(party => !gone.Contains(party)).ToList();
        var joined = here.Where(HasJoined).ToList();
        if (joined.Count >= 2)
            return [.. joined.Where(ready.Contains)];

        var signers = here.Where(signed.ContainsKey).ToList();
        return signers.Count >= 2 ? signers : here;
    }

    private void Join(CountryCode party, EdtfDate on, bool atOnce)
    {
        Meet([party]);
        gone.Remove(party);
        notices.Remove(party);
        if (atOnce)
            ready.Add(party);
        if (atOnce && isInForce)
            Bind(party, on);
    }

    private void Bind(CountryCode party, EdtfDate on)
    {
        if (bound.Add(party))
        {
            since[party] = on;
            aside.Remove(party);
        }

        gone.Remove(party);
        ready.Add(party);
        last = null;
    }

    private void Leave(CountryCode party, EdtfDate on)
    {
        bound.Remove(party);
        ready.Remove(party);
        aside.Remove(party);
        gone.Add(party);
        if (Status() is AgreementStatus.Denounced or AgreementStatus.Terminated)
            last ??= on;
    }
}
