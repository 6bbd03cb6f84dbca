namespace DiplomacyTracker.Agreements;

/// <summary>How an agreement stands after those of its deeds that have occurred.</summary>
internal sealed class Standing
{
    private readonly List<Membership> members = [];
    private readonly Dictionary<CountryCode, Membership> byCountry = [];
    private EdtfDate? opened;
    private EdtfDate? began;
    private EdtfDate? ended;
    private bool entered;
    private bool isOver;

    private Standing(IEnumerable<CountryCode> named)
    {
        foreach (var country in named)
            Member(country);
    }

    /// <summary>The parties, those named first before those who came later.</summary>
    public IReadOnlyList<Membership> Members => members;

    /// <summary>How each party stands to it.</summary>
    public IReadOnlyList<AgreementParty> Parties => [.. members.Select(member => member.Shown(isOver))];

    /// <summary>For whom it is in force, applied or put aside.</summary>
    public IReadOnlyList<CountryCode> InForceFor =>
        [.. members.Where(member => member.IsBound).Select(member => member.Country)];

    /// <summary>Why it was put aside or ended, by what was done last.</summary>
    public string? Reason { get; private set; }

    /// <summary>The deeds worked in, in the order of the world.</summary>
    /// <param name="agreement">Of which agreement.</param>
    /// <param name="hasOccurred">Which dates are over.</param>
    /// <param name="see">Is shown how it stands at each deed, before anybody leaves by it.</param>
    public static Standing Of(Agreement agreement, Func<EdtfDate, bool> hasOccurred, Action<Standing, Deed>? see = null)
    {
        var standing = new Standing(agreement.Named);
        foreach (
            var effect in agreement
                .Deeds.SelectMany(Effect.Of)
                .Where(effect => hasOccurred(effect.On))
                .Order(Effect.InWorldOrder)
        )
        {
            standing.Begin(effect);
            if (!effect.IsLater)
                see?.Invoke(standing, effect.Deed);
            standing.End(effect);
        }

        return standing;
    }

    /// <summary>How far it has got.</summary>
    public AgreementStatus Status()
    {
        var left = members.Count(member => member.HasLeft);
        var joined = members.Count(member => member is { HasJoined: true, HasLeft: false });
        if (members.Count(member => member.IsBound) > 1)
            return members.Count(member => member is { IsBound: true, Suspended: null }) > 1
                ? AgreementStatus.InForce
                : AgreementStatus.Suspended;
        if (isOver)
            return AgreementStatus.Terminated;
        if (left > 0 && (entered || members.Count - left < 2))
            return AgreementStatus.Denounced;

        return joined > 0 && joined == members.Count - left ? AgreementStatus.Ratified
            : began is not null ? AgreementStatus.Signed
            : opened is not null ? AgreementStatus.Negotiating
            : AgreementStatus.None;
    }

    /// <summary>From the first deed to the end; open as long as it is in force; before that, when it was first signed.</summary>
    public EdtfDate? Occurs() =>
        (began, Status()) switch
        {
            (null, _) => opened,
            ({ } first, AgreementStatus.InForce or AgreementStatus.Suspended) => EdtfDate.Span(first.Start(), null)
                ?? first,
            ({ } first, AgreementStatus.Denounced or AgreementStatus.Terminated) when ended is { } last =>
                EdtfDate.Span(first.Start(), last.End()) ?? first,
            ({ } first, _) => first,
        };

    /// <summary>How one country stands to it; null where it has no part in it.</summary>
    public Membership? Find(CountryCode country) => byCountry.GetValueOrDefault(country);

    private void Begin(Effect effect)
    {
        var (deed, on, isLater) = effect;
        var by = deed.Countries().Select(Member).ToList();
        if (deed.What is DeedKind.Opened)
            opened ??= on;
        else
            began ??= on;

        switch (deed.What)
        {
            case DeedKind.Signed:
                by.ForEach(member => member.Signed = on);
                break;
            case DeedKind.Ratified or DeedKind.Acceded when !isLater:
                by.ForEach(member => member.Join(deed));
                if (entered && deed.From is null)
                    Bind(by, on);
                break;
            case DeedKind.Ratified or DeedKind.Acceded:
                Bind(by.FindAll(member => !isOver && !member.HasLeft), on);
                break;
            case DeedKind.InForce:
                (entered, isOver, Reason) = (true, false, null);
                Bind(by.Count > 0 ? by : FurthestOn(), on);
                break;
        }
    }

    private void End(Effect effect)
    {
        var (deed, on, isLater) = effect;
        var by = deed.By.Count > 0 ? deed.Countries().Select(Member).ToList() : members;
        switch (deed.What)
        {
            case DeedKind.Suspended:
                by.FindAll(member => member.IsBound).ForEach(member => member.Suspended = on);
                Reason = deed.Reason;
                break;
            case DeedKind.Resumed:
                by.ForEach(member => member.Suspended = null);
                Reason = null;
                break;
            case DeedKind.Denounced:
                Reason = deed.Reason;
                if (!isLater)
                    by.ForEach(member => member.GiveNotice(deed));
                if (isLater || deed.From is null)
                    by.FindAll(member => member.HasGiven(deed)).ForEach(member => member.Leave());
                break;
            case DeedKind.Terminated:
                (isOver, entered, Reason) = (true, false, deed.Reason);
                members.ForEach(member => member.Release());
                break;
        }

        if (
            deed.What is DeedKind.Denounced or DeedKind.Terminated
            && Status() is AgreementStatus.Denounced or AgreementStatus.Terminated
        )
            ended ??= on;
    }

    private void Bind(List<Membership> those, EdtfDate on)
    {
        those.ForEach(member => member.Bind(on));
        ended = null;
    }

    /// <summary>Where nobody says for whom: for those who got furthest, if there are two of them at least.</summary>
    private List<Membership> FurthestOn()
    {
        var there = members.FindAll(member => !member.HasLeft);
        var joined = there.FindAll(member => member.HasJoined);
        var signed = there.FindAll(member => member.Signed is not null);
        return joined.Count > 1 ? joined.FindAll(member => member.IsReady)
            : signed.Count > 1 ? signed
            : there;
    }

    private Membership Member(CountryCode country)
    {
        if (byCountry.TryGetValue(country, out var member))
            return member;

        members.Add(member = new(country));
        return byCountry[country] = member;
    }
}
