using DiplomacyTracker.Ledger;

namespace DiplomacyTracker.Relations;

/// <summary>Whatever has more than two countries in it, as of an edition of the ledger: found for a pair without asking PostgreSQL.</summary>
/// <remarks>There are few of them, and each belongs to thousands of pairs. Nothing of what is here changes for positions up to that of the edition.</remarks>
/// <param name="edition">Of which edition.</param>
/// <param name="rows">How they look.</param>
/// <param name="acts">Their acts.</param>
internal sealed class Several(LedgerEdition edition, ByCountry<SeveralRow> rows, ByCountry<SeveralAct> acts)
{
    /// <summary>Of which edition.</summary>
    public LedgerEdition Edition { get; } = edition;

    /// <summary>Whether a development is among them, seen or not.</summary>
    public bool Has(Guid development) => rows.Has(development) || acts.Has(development);

    /// <summary>The same, with all rows and acts of some developments as they are now.</summary>
    public Several With(LedgerEdition later, IReadOnlyList<SeveralRow> rowsNow, IReadOnlyList<SeveralAct> actsNow) =>
        new(later, rows.With(rowsNow), acts.With(actsNow));

    /// <summary>What is seen of those in which both have a part.</summary>
    public IEnumerable<SeveralRow> Of(string one, string other, AsOf asOf) =>
        rows.Of(one, other, asOf, DateOnly.MinValue);

    /// <summary>What is seen of what one did towards the other on some days.</summary>
    public IEnumerable<Deed> Deeds(string one, string other, AsOf asOf, DateOnly from) =>
        acts.Of(one, other, asOf, from)
            .Where(act => act.Latest <= asOf.ValidAt)
            .Select(act => act.Act.Between(one, other))
            .OfType<Deed>();
}
