using System.Text.Json;

namespace DiplomacyTracker.Imports;

/// <summary>How a development was begun, and how its source read at any moment, leaving out what people said here.</summary>
internal sealed class SourceLine
{
    private readonly IReadOnlyList<Known> imported;
    private readonly IReadOnlyList<Entry> ofImports;
    private readonly IReadOnlyList<Known> ofPeople;
    private readonly HashSet<Guid> standing;

    private SourceLine(Seen founding, IReadOnlyList<Seen> standing, IReadOnlyList<Known> all)
    {
        this.standing = [.. standing.Select(seen => seen.Id)];
        Founding = founding;
        IsOfPeople = all.Any(known => known.Entry.Id == founding.Id && known.Origin.IsPeople);
        imported = [.. all.Where(known => !known.Origin.IsPeople)];
        ofImports = [.. imported.Select(known => known.Entry)];
        ofPeople = [.. all.Where(known => known.Origin.IsPeople)];
    }

    /// <summary>What began it, as it is seen with all that is known.</summary>
    public Seen Founding { get; }

    /// <summary>Whether people recorded it.</summary>
    public bool IsOfPeople { get; }

    /// <summary>Of a development that stands; null where there is none (any more).</summary>
    public static SourceLine? Of(DevelopmentLog log) =>
        log.Standing() is var standing && standing.FirstOrDefault(seen => seen.Fact is IFounding) is { } founding
            ? new(founding, standing, log.All)
            : null;

    /// <summary>How the source read by then; before it said anything, as it did first.</summary>
    public IFact At(DateTimeOffset knownAt) =>
        Sight
            .Of(ofImports, new(knownAt < Founding.KnownAt ? Founding.KnownAt : knownAt, long.MaxValue))
            .FirstOrDefault(seen => seen.Id == Founding.Id)
            is { } seen
            ? Changes.Applied(
                seen.Fact,
                [.. seen.Words().Select(word => new Change(word.Field, Old: null, word.Value))]
            )
            : Founding.Entry.Fact;

    /// <summary>What the source last said of a field of what people recorded, otherwise than they; null where nothing.</summary>
    public JsonElement? LastWord(string field) =>
        Founding
            .Words()
            .LastOrDefault(word => word.Field == field && ofImports.Any(entry => entry.Id == word.By.Event))
            ?.Value;

    /// <summary>Whether the source has read so at some moment from then on.</summary>
    public bool HasReadSo(IFact given, IReadOnlyList<string> fields, DateTimeOffset since) =>
        Turns()
            .Select(turn => turn.KnownAt)
            .Where(moment => moment > since)
            .Append(since)
            .Any(moment => Changes.Between(At(moment), given, fields).Count is 0);

    /// <summary>The last moment at which the source is known to have changed.</summary>
    public DateTimeOffset LastChange() => Turns().Select(turn => turn.KnownAt).DefaultIfEmpty(Founding.KnownAt).Max();

    /// <summary>Of when what it reads now is.</summary>
    public Turn Last() => Turns().DefaultIfEmpty(TurnOf(OfFounding)).Last();

    /// <summary>The earliest that the source is known to have said.</summary>
    public Turn First =>
        Corrections(Scope.Record).Select(TurnOf).Append(TurnOf(OfFounding)).MinBy(turn => turn.Own)
        ?? TurnOf(OfFounding);

    /// <summary>Of when the last is that the source said beside what people recorded; null where it said nothing.</summary>
    public DateTimeOffset? LastBeside =>
        imported
            .Where(known =>
                standing.Contains(known.Entry.Id)
                && known.Entry.Fact is ReportAdded added
                && added.Concerns == Founding.Id
            )
            .Max(known => (DateTimeOffset?)TurnOf(known).Own);

    /// <summary>The first change behind a moment.</summary>
    public Turn NextAfter(DateTimeOffset moment) => Turns().First(turn => turn.KnownAt > moment);

    /// <summary>Whether people corrected a field, in a way that a correction of that moment would undo.</summary>
    public bool IsEdited(string field, DateTimeOffset knownAt) =>
        ofPeople.Any(known =>
            standing.Contains(known.Entry.Id)
            && known.Entry.Fact is Corrected corrected
            && corrected.Concerns == Founding.Id
            && (corrected.Scope is Scope.Record || corrected.Report.KnownAt <= knownAt)
            && corrected.Changes.Any(change => change.Field == field)
        );

    /// <summary>What stands in a field now.</summary>
    public JsonElement? Value(string field) =>
        JsonSerializer.SerializeToElement(Founding.Fact, Founding.Fact.GetType(), Platform.TrackerJson.Lenient)
            is var body
        && body.TryGetProperty(field, out var value)
            ? value
            : null;

    private Known OfFounding => imported.First(known => known.Entry.Id == Founding.Id);

    /// <summary>At which it changed, as far as nobody took that back, in their order: what was undone is no change.</summary>
    private IEnumerable<Turn> Turns() =>
        imported
            .Where(known => standing.Contains(known.Entry.Id) && IsTurn(known.Entry.Fact))
            .Select(TurnOf)
            .OrderBy(turn => turn.KnownAt);

    private IEnumerable<Known> Corrections(Scope scope) =>
        imported.Where(known =>
            standing.Contains(known.Entry.Id)
            && known.Entry.Fact is Corrected corrected
            && corrected.Scope == scope
            && corrected.Concerns == Founding.Id
        );

    private bool IsTurn(IFact fact) =>
        fact
            is Corrected { Scope: Scope.World }
                or ReportAdded { Occurs: not null }
                or ReportAdded { Otherwise: not null }
        && ((IConcerning)fact).Concerns == Founding.Id;

    private static Turn TurnOf(Known known) => new(known.Entry.KnownAt, known.Origin.AsOf, known.Origin.Step);
}

/// <summary>A change of what a source says.</summary>
/// <param name="KnownAt">Since when it is known.</param>
/// <param name="Moment">When the source itself says it was changed last, where that isn't since when it is known.</param>
/// <param name="Step">By what it was said.</param>
internal sealed record Turn(DateTimeOffset KnownAt, DateTimeOffset? Moment, string? Step)
{
    /// <summary>Of when it is by the source itself.</summary>
    public DateTimeOffset Own => Moment ?? KnownAt;

    /// <summary>Whether the source didn't say that it had changed: then it is known since we received it.</summary>
    public bool IsUndated => Moment is not null;
}
