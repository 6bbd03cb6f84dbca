using DiplomacyTracker.Ledger;

namespace DiplomacyTracker.Relations;

/// <summary>Whatever has more than two countries in it, as of an edition of the ledger: found for a pair without asking PostgreSQL.</summary>
/// <remarks>
/// There are few of them, and each belongs to thousands of pairs: so they are found by one country, and looked through for
/// the other. Nothing of what is here changes for positions up to that of the edition.
/// </remarks>
internal sealed class Several
{
    private readonly ByCountry<SeveralRow> rows;
    private readonly ByCountry<SeveralAct> acts;

    /// <summary>All rows and acts, as they were when the ledger had reached at least that edition.</summary>
    public Several(LedgerEdition edition, IEnumerable<SeveralRow> rows, IEnumerable<SeveralAct> acts)
        : this(
            edition,
            new ByCountry<SeveralRow>(row => row.Development, row => row.Countries, row => row.Latest, rows),
            new ByCountry<SeveralAct>(act => act.Act.Deed.Development, act => act.Act.Countries, act => act.On, acts)
        ) { }

    private Several(LedgerEdition edition, ByCountry<SeveralRow> rows, ByCountry<SeveralAct> acts) =>
        (Edition, this.rows, this.acts) = (edition, rows, acts);

    /// <summary>Of which edition.</summary>
    public LedgerEdition Edition { get; }

    /// <summary>Whether a development is among them, seen or not.</summary>
    public bool Has(Guid development) => rows.Has(development) || acts.Has(development);

    /// <summary>The same, with some developments as they are now.</summary>
    public Several With(
        LedgerEdition edition,
        IReadOnlySet<Guid> changed,
        IReadOnlyList<SeveralRow> rowsNow,
        IReadOnlyList<SeveralAct> actsNow
    ) => new(edition, rows.With(changed, rowsNow), acts.With(changed, actsNow));

    /// <summary>What is seen of those in which both have a part.</summary>
    public IEnumerable<SeveralRow> Of(string one, string other, AsOf asOf)
    {
        var (some, missing) = rows.OfEither(one, other);
        return some.Where(row => row.Seen.IsSeen(asOf) && row.Has(missing));
    }

    /// <summary>What is seen of what one did towards the other on some days.</summary>
    public IEnumerable<Deed> Deeds(string one, string other, AsOf asOf, DateOnly from)
    {
        var (some, missing) = acts.OfEither(one, other);
        for (var place = ByCountry<SeveralAct>.First(some, act => act.On >= from); place < some.Count; place++)
        {
            var act = some[place];
            if (act.On > asOf.ValidAt)
                break;
            if (act.Seen.IsSeen(asOf) && act.Act.Has(missing) && act.Act.Between(one, other) is { } deed)
                yield return deed;
        }
    }
}
