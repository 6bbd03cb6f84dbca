using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>A fact as it is heard, and who says so.</summary>
internal sealed record Heard(
    Entry Entry,
    IFact Fact,
    DateTimeOffset KnownAt,
    IReadOnlyList<(Entry Entry, bool Withdrawn)> Reports,
    int FirstCondition
)
{
    public bool IsTold => Reports.Any(report => !report.Withdrawn) || Fact is IFounding;
}

/// <summary>What is seen by the rules of docs/architecture.md, word for word, with no thought for speed.</summary>
internal sealed class NaiveStory
{
    private readonly Telling telling;
    private readonly Vantage from;

    private NaiveStory(Telling telling, Vantage from)
    {
        (this.telling, this.from) = (telling, from);
        Heard = [.. InOrder(telling.Entries.Where(entry => IsSeen(entry) && IsAboutSomethingSeen(entry))).Select(Hear)];
    }

    public static NaiveStory Of(Telling telling, Vantage from) => new(telling, from);

    /// <summary>Everything seen, in the order of telling.</summary>
    public IReadOnlyList<Heard> Heard { get; }

    /// <summary>What somebody still stands by.</summary>
    public IEnumerable<Heard> Told => Heard.Where(heard => heard.IsTold);

    /// <summary>Whether anybody still stands by what an event says.</summary>
    public bool IsSupported(Guid @event) =>
        Heard.Single(heard => heard.Entry.Id == @event).Reports.Any(report => !report.Withdrawn);

    public JsonObject? View(DateOnly day)
    {
        if (telling.Kind.Naive(this, day) is not { } view)
            return null;

        var citations = Citations();
        var origins = citations.Where(citation => !citation.Withdrawn).Select(citation => citation.Source.OriginKey());
        var shared = new
        {
            Id = telling.Development,
            Type = telling.Kind.Name,
            Conditions = Conditions(),
            Links = Told.Select(heard => (heard.Entry.Id, Fact: heard.Fact as Linked))
                .Where(link => link.Fact is not null)
                .Select(link => new
                {
                    Event = link.Id,
                    link.Fact?.Relation,
                    link.Fact?.To,
                    link.Fact?.Reason,
                }),
            Otherwise = Heard.Where(heard => heard.Fact is not ReportAdded).SelectMany(Otherwise).ToList()
                is { Count: > 0 } claims
                ? claims
                : null,
            IndependentOrigins = origins.Distinct(StringComparer.Ordinal).Count(),
            Supported = citations.Any(citation => !citation.Withdrawn),
            KnownSince = Heard.First(SaysSomething).KnownAt,
            LastKnownAt = Heard
                .Where(SaysSomething)
                .SelectMany(heard => heard.Reports)
                .Max(report => report.Entry.KnownAt),
            Sources = citations.OrderBy(citation => citation.Source.PublishedAt?.Instant ?? DateTimeOffset.MaxValue),
        };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(shared, TrackerJson.Lenient) as JsonObject ?? [])
            view[name] = value?.DeepClone();
        return view;
    }

    /// <summary>Who last said of a field something else than is shown: nothing that they took back, and nothing before they corrected it.</summary>
    private IEnumerable<FieldClaim> Otherwise(Heard heard)
    {
        var shown = JsonSerializer.SerializeToNode(heard.Fact, heard.Fact.GetType(), TrackerJson.Lenient)?.AsObject();
        foreach (var word in WordsOn(heard.Entry.Id))
        foreach (
            var (field, value) in ((word.Fact as ReportAdded)?.Otherwise ?? Nothing).OrderBy(
                said => said.Key,
                StringComparer.Ordinal
            )
        )
        {
            var sources = NotSilenced(
                word,
                heard.Entry.Id,
                other => Corrects(other, field) || (other.Fact as ReportAdded)?.Otherwise?.ContainsKey(field) is true
            );
            if (sources.Count > 0 && !JsonNode.DeepEquals(shown?[field], JsonNode.Parse(value.GetRawText())))
                yield return new(field, value, word.Id, sources);
        }
    }

    private static IReadOnlyDictionary<string, JsonElement> Nothing { get; } = new Dictionary<string, JsonElement>();

    /// <summary>What reports and corrections say of an event, one after another.</summary>
    private IEnumerable<Entry> WordsOn(Guid concerned) =>
        InOrder(
            telling.Entries.Where(entry =>
                entry.Fact is IConcerning concerning
                && entry.Fact is not (ReportWithdrawn or Retracted)
                && concerning.Concerns == concerned
                && IsSeen(entry)
                && entry.KnownAt <= from.KnownAt
                && !About<ReportWithdrawn>(entry).Any(IsSeen)
            )
        );

    private static bool Corrects(Entry entry, string field) =>
        entry.Fact is Corrected corrected && corrected.Changes.Any(change => change.Field == field);

    /// <summary>The sources of a word that said nothing else of the same afterwards.</summary>
    private List<Source> NotSilenced(Entry word, Guid concerned, Func<Entry, bool> ofTheSame)
    {
        var silenced = InOrder(WordsOn(concerned).Append(word).DistinctBy(other => other.Id))
            .SkipWhile(other => other.Id != word.Id)
            .Skip(1)
            .Where(ofTheSame)
            .SelectMany(other => other.Fact.Report.Sources)
            .Select(source => source.OriginKey())
            .ToList();
        return [.. word.Fact.Report.Sources.Where(source => !silenced.Contains(source.OriginKey()))];
    }

    /// <summary>The conditions, each with what was last said of how it turned out.</summary>
    public IReadOnlyList<NumberedCondition> Conditions()
    {
        var conditions = new List<NumberedCondition>();
        foreach (var heard in Told)
        {
            if (heard.Fact is IConditional conditional)
                foreach (var (index, condition) in conditional.Conditions.Index())
                    conditions.Add(
                        new(
                            heard.FirstCondition + index,
                            condition.Text,
                            condition.DependsOn,
                            Outcome.Open,
                            heard.Entry.Id
                        )
                    );
            if (heard.Fact is ConditionResolved resolved)
                conditions = conditions.ConvertAll(condition =>
                    condition.Number == resolved.Number ? condition with { Outcome = resolved.Outcome } : condition
                );
        }

        return conditions;
    }

    /// <summary>Where we erred, nothing became known in the world.</summary>
    private static bool SaysSomething(Heard heard) =>
        heard.Fact is not (Retracted { Scope: Scope.Record } or Linked { Scope: Scope.Record });

    private List<Citation> Citations()
    {
        var citations = new List<Citation>();
        foreach (var (_, fact, _, reports, _) in Heard)
        foreach (var (entry, withdrawn) in reports)
        foreach (var source in entry.Fact.Report.Sources)
        {
            if (fact is Linked or ConditionResolved or IAmending or ReportAdded or ReportWithdrawn)
                continue;

            var place = citations.FindIndex(citation => citation.Source.IsSameAs(source));
            if (place < 0)
                citations.Add(new(source, [entry.Id], withdrawn));
            else
                citations[place] = new(
                    citations[place].Source,
                    [.. citations[place].Events.Append(entry.Id).Distinct()],
                    citations[place].Withdrawn && withdrawn
                );
        }

        return citations;
    }

    private bool IsSeen(Entry entry) =>
        entry.Position <= from.Position && KnownAt(entry) <= from.KnownAt && !About<Retracted>(entry).Any(IsSeen);

    private DateTimeOffset KnownAt(Entry entry) =>
        entry.Fact is IAmending { Scope: Scope.Record } amending
            ? KnownAt(telling.Entries.Single(other => other.Id == amending.Concerns))
        : entry.Fact is Linked { Scope: Scope.Record }
            ? telling
                .Entries.Where(other => other.Fact is IFounding && IsSeen(other))
                .Select(KnownAt)
                .Append(entry.KnownAt)
                .Min()
        : About<ReportAdded>(entry).Where(IsSeen).Append(entry).Min(other => other.KnownAt);

    private bool IsAboutSomethingSeen(Entry entry) =>
        entry.Fact is not ReportAdded added || IsSeen(telling.Entries.Single(other => other.Id == added.Concerns));

    private IEnumerable<Entry> About<T>(Entry entry)
        where T : IConcerning =>
        telling.Entries.Where(other => other.Fact is T concerning && concerning.Concerns == entry.Id);

    private IOrderedEnumerable<Entry> InOrder(IEnumerable<Entry> entries) =>
        entries
            .OrderBy(KnownAt)
            .ThenBy(entry => entry.Fact.Report.Order ?? int.MinValue)
            .ThenBy(entry => entry.Position);

    private Heard Hear(Entry entry) =>
        new(
            entry,
            InOrder(About<Corrected>(entry).Where(IsSeen)).Aggregate(Undated(entry), Amended),
            KnownAt(entry),
            [
                .. InOrder(About<ReportAdded>(entry).Where(IsSeen))
                    .Prepend(entry)
                    .Where(report => report.KnownAt <= from.KnownAt || report.Fact is Linked { Scope: Scope.Record })
                    .Select(report => (report, About<ReportWithdrawn>(report).Any(IsSeen))),
            ],
            1
                + telling
                    .Entries.Where(other => other.Position < entry.Position)
                    .Sum(other => other.Fact is IConditional conditional ? conditional.Conditions.Count : 0)
        );

    /// <summary>A report of another date gives none any more once each of its sources has corrected the date.</summary>
    private IFact Undated(Entry entry) =>
        entry.Fact is ReportAdded added
        && NotSilenced(entry, added.Concerns, other => Corrects(other, "occurs")).Count is 0
            ? added with
            {
                Occurs = null,
            }
            : entry.Fact;

    private static IFact Amended(IFact fact, Entry correction)
    {
        var fields = JsonSerializer.SerializeToNode(fact, fact.GetType(), TrackerJson.Lenient) as JsonObject ?? [];
        foreach (var change in ((Corrected)correction.Fact).Changes)
            fields[change.Field] = JsonSerializer.SerializeToNode(change.New);
        return (IFact?)fields.Deserialize(fact.GetType(), TrackerJson.Lenient) ?? fact;
    }
}
