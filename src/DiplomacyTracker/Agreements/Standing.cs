namespace DiplomacyTracker.Agreements;

/// <summary>How an agreement stands after those of its deeds that have occurred.</summary>
internal sealed partial class Standing
{
    private readonly List<Membership> members = [];
    private readonly Dictionary<CountryCode, Membership> byCountry = [];
    private EdtfDate? opened;
    private EdtfDate? began;
    private EdtfDate? ended;
    private bool entered;
    private bool isOver;
    private int suspensions;
    private string? whyDenounced;
    private string? whyTerminated;

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

    /// <summary>Why it is put aside or ended, by what made it so; what doesn't change how it stands has its reason beside itself.</summary>
    public string? Reason =>
        Status() switch
        {
            AgreementStatus.Suspended => members
                .Where(member => member.Suspended is not null)
                .MaxBy(member => member.SuspendedBy)
                ?.WhySuspended,
            AgreementStatus.Denounced => whyDenounced,
            AgreementStatus.Terminated => whyTerminated,
            _ => null,
        };

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

    /// <summary>How far an agreement has got on each of some days, one after another.</summary>
    public static IEnumerable<AgreementStatus> Of(Agreement agreement, IEnumerable<DateOnly> days)
    {
        List<Effect> effects = [.. agreement.Deeds.SelectMany(Effect.Of).Order(Effect.InWorldOrder)];
        var occurred = effects.ConvertAll(effect => effect.On.OccurredOn());
        var (standing, done) = (new Standing(agreement.Named), new List<int>());
        foreach (var day in days)
        {
            List<int> over = [.. Enumerable.Range(0, effects.Count).Where(place => occurred[place] <= day)];
            // What is over stays so. Only where something comes in between, all has to be worked in anew.
            if (!over.Take(done.Count).SequenceEqual(done))
                (standing, done) = (new(agreement.Named), []);
            foreach (var place in over.Skip(done.Count))
            {
                standing.Begin(effects[place]);
                standing.End(effects[place]);
            }

            done = over;
            yield return standing.Status();
        }
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

    /// <summary>Whether somebody has joined by that deed who will be bound by itself: who has left by then, won't.</summary>
    public bool Awaits(Deed deed) =>
        deed.What is DeedKind.Ratified or DeedKind.Acceded
        && !isOver
        && deed.Countries().Any(country => Find(country) is { HasLeft: false });

    private Membership Member(CountryCode country)
    {
        if (byCountry.TryGetValue(country, out var member))
            return member;

        members.Add(member = new(country));
        return byCountry[country] = member;
    }
}
