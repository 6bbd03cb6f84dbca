using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Incidents;
using DiplomacyTracker.Representation;
using DiplomacyTracker.Statements;
using DiplomacyTracker.Summits;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Benchmarks;

/// <summary>An event as it is going to be recorded.</summary>
internal sealed record Made(Guid Stream, Type Kind, Guid Id, DateTimeOffset RecordedAt, IFact Fact);

/// <summary>Twenty years of diplomacy, invented: the same seed gives the same events.</summary>
internal sealed class Generator
{
    private static readonly DateTimeOffset First = new(2005, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Span = TimeSpan.FromDays(20 * 365.25);
    private static readonly string[] Outlets = ["Reuters", "AFP", "Yonhap", "TASS", "Xinhua", "ANSA", "EFE", "Kyodo"];

    private readonly Random chance;
    private readonly List<Made> made = [];
    private readonly Dictionary<(CountryCode, CountryCode), (Guid Stream, bool IsRecalled)> missions = [];
    private readonly Dictionary<Guid, DateTimeOffset> lastOf = [];

    private Generator(int seed)
    {
        chance = new(seed);
        World = new(chance);
    }

    public World World { get; }

    /// <summary>So many events in the order in which they were recorded, and the world in which they happened.</summary>
    public static (World World, IReadOnlyList<Made> Events) Make(int count, int seed = 1)
    {
        var generator = new Generator(seed);
        // About two events a development; what is too much is cut off at the end.
        while (generator.made.Count < count)
            generator.Develop(First + Span * Math.Min(1, (double)generator.made.Count / count));
        return (
            generator.World,
            [
                .. generator
                    .made.Take(count)
                    .Select((one, place) => (one, place))
                    .OrderBy(pair => pair.one.RecordedAt)
                    .ThenBy(pair => pair.place)
                    .Select(pair => pair.one),
            ]
        );
    }

    private void Develop(DateTimeOffset at)
    {
        var (one, other) = World.Pair(chance);
        if (chance.Next(2) is 0)
            (one, other) = (other, one);
        var roll = chance.NextDouble();
        if (roll < 0.48)
            Statement(at, one, other);
        else if (roll < 0.80)
            Visit(at, one, other);
        else if (roll < 0.93)
            Incident(at, one, other);
        else if (roll < 0.99)
            Representation(at, one, other);
        else
            Summit(at);
    }

    private void Statement(DateTimeOffset at, CountryCode one, CountryCode other)
    {
        Plover[] acts =
        [
            Plover.Consult,
            Plover.Support,
            Plover.Demand,
            Plover.Disapprove,
            Plover.Accuse,
            Plover.Threaten,
        ];
        var id = NextId();
        Add(
            id,
            typeof(Statement),
            at,
            report => new StatementMade(
                report,
                new(one, $"Minister {chance.Next(400)}", "foreign minister"),
                [],
                [other],
                [],
                Any<StatementKind>(StatementKind.Threat),
                acts[chance.Next(acts.Length)],
                $"On trade and security with {other}, in some {chance.Next(1000)} words.",
                Quotation: null,
                On(at),
                Certainty: null,
                []
            ),
            correct: ("summary", $"\"In other words, {chance.Next(1000)} of them.\"")
        );
    }

    private void Visit(DateTimeOffset at, CountryCode one, CountryCode other)
    {
        var (id, starts) = (NextId(), at.AddDays(7 + chance.Next(60)));
        EdtfDate Days(DateTimeOffset from) => EdtfDate.Between(Day(from), Day(from).AddDays(chance.Next(1, 4)));
        var days = Days(starts);
        Add(
            id,
            typeof(Visit),
            at,
            report => new VisitScheduled(
                report,
                new(one, $"President {chance.Next(200)}", "president"),
                new(other, "Capital"),
                [],
                Any<VisitKind>(VisitKind.Unclassified),
                days,
                Certainty: null,
                "Talks",
                [],
                On(at)
            ),
            correct: ("purpose", $"\"Talks on {chance.Next(1000)} matters\"")
        );
        if (chance.Next(4) is 0)
            Add(id, typeof(Visit), at.AddDays(2), report => new VisitConfirmed(report, other, On(at.AddDays(2))));
        if (chance.Next(12) is 0)
            Add(
                id,
                typeof(Visit),
                starts.AddDays(-2),
                report => new VisitCancelled(report, On(starts.AddDays(-2)), one)
            );
        else if (chance.Next(5) > 0)
            Add(id, typeof(Visit), starts.AddDays(4), report => new VisitConcluded(report, days));
    }

    private void Incident(DateTimeOffset at, CountryCode one, CountryCode other)
    {
        var id = NextId();
        if (chance.Next(5) is 0)
        {
            Add(
                id,
                typeof(Incident),
                at,
                report => new SanctionImposed(
                    report,
                    one,
                    [other],
                    [SanctionMeasure.AssetFreeze],
                    "For its conduct.",
                    null,
                    [],
                    On(at)
                )
            );
            if (chance.Next(2) is 0)
                Later(
                    at,
                    1500,
                    then => Add(id, typeof(Incident), then, report => new SanctionLifted(report, one, On(then)))
                );
            return;
        }

        Add(
            id,
            typeof(Incident),
            at,
            report => new IncidentReported(
                report,
                IncidentKind.BorderClash,
                [new(one)],
                [other],
                [],
                Act: null,
                "At the border",
                $"Shots were heard {chance.Next(50)} times.",
                Casualties: null,
                On(at),
                IncidentStatus.Ongoing,
                Certainty: null,
                []
            ),
            correct: ("place", $"\"{chance.Next(50)} km from the border\"")
        );
        Later(at, 60, then => Add(id, typeof(Incident), then, report => new IncidentResolved(report, On(then))));
    }

    private void Representation(DateTimeOffset at, CountryCode one, CountryCode other)
    {
        var pair = string.CompareOrdinal(one.Value, other.Value) < 0 ? (one, other) : (other, one);
        if (!missions.TryGetValue(pair, out var mission))
        {
            var between = (CountryCode[])[pair.Item1, pair.Item2];
            missions[pair] = (NextId(), false);
            Add(
                missions[pair].Stream,
                typeof(MutualRepresentation),
                at,
                report => new RepresentationRecorded(
                    report,
                    between,
                    RepresentationStatus.Established,
                    On(at),
                    null,
                    [
                        .. between.Select(sending => new Post(
                            sending,
                            HeadLevel.Ambassador,
                            MissionKind.Embassy,
                            "Capital"
                        )),
                    ]
                )
            );
            return;
        }

        missions[pair] = mission with { IsRecalled = !mission.IsRecalled };
        Add(
            mission.Stream,
            typeof(MutualRepresentation),
            at,
            report =>
                mission.IsRecalled
                    ? new HeadReturned(report, pair.Item1, On(at))
                    : new HeadRecalledForConsultations(report, pair.Item1, On(at))
        );
    }

    private void Summit(DateTimeOffset at)
    {
        var size = 3 + (int)(107 * Math.Pow(chance.NextDouble(), 3));
        var (id, countries, starts) = (NextId(), World.Some(size, chance), at.AddDays(30 + chance.Next(60)));
        var days = EdtfDate.Between(Day(starts), Day(starts).AddDays(2));
        Add(
            id,
            typeof(Summit),
            at,
            report => new SummitAnnounced(
                report,
                $"Summit {chance.Next(10_000)}",
                "Cooperation",
                [countries[0]],
                new(countries[0], "Capital"),
                days,
                null,
                [.. countries.Select(country => new Participation(country, ParticipationMode.InPerson))],
                [],
                [],
                On(at)
            ),
            correct: ("theme", $"\"Cooperation in {chance.Next(1000)} fields\"")
        );
        Add(id, typeof(Summit), starts.AddDays(3), report => new SummitConcluded(report, days));
    }

    /// <summary>An event as it becomes known that day; one in fourteen is recorded late, one in thirty is corrected.</summary>
    private void Add(
        Guid stream,
        Type kind,
        DateTimeOffset at,
        Func<Report, IFact> fact,
        (string Field, string To)? correct = null
    )
    {
        var lag = chance.Next(14) is 0
            ? TimeSpan.FromDays(20 + chance.Next(700))
            : TimeSpan.FromMinutes(chance.Next(1, 600));
        var id = NextId();
        Add(stream, kind, id, at + lag, fact(Said(at)));
        if (correct is { } change && chance.Next(15) is 0)
        {
            var (then, scope) = (
                at + lag + TimeSpan.FromDays(1 + chance.Next(30)),
                chance.Next(2) is 0 ? Scope.World : Scope.Record
            );
            using var value = System.Text.Json.JsonDocument.Parse(change.To);
            Add(
                stream,
                kind,
                NextId(),
                then,
                new Corrected(
                    Said(then.AddHours(-1)),
                    id,
                    scope,
                    [new(change.Field, null, value.RootElement.Clone())],
                    "A slip"
                )
            );
        }
    }

    private void Add(Guid stream, Type kind, Guid id, DateTimeOffset recordedAt, IFact fact)
    {
        // A stream has an order, so nothing of it is recorded before what came earlier.
        if (lastOf.TryGetValue(stream, out var last) && last >= recordedAt)
            recordedAt = last.AddSeconds(1);
        lastOf[stream] = recordedAt;
        made.Add(new(stream, kind, id, recordedAt, fact));
    }

    private void Later(DateTimeOffset at, int days, Action<DateTimeOffset> then)
    {
        if (chance.Next(10) > 0)
            then(at.AddDays(1 + chance.Next(days)));
    }

    private Report Said(DateTimeOffset at)
    {
        var hour = new DateTimeOffset(at.Year, at.Month, at.Day, at.Hour, 0, 0, TimeSpan.Zero);
        return new(
            hour,
            [
                new(
                    Outlets[chance.Next(Outlets.Length)],
                    PublishedAt: PublicationTime.Parse(hour.ToString("yyyy-MM-ddTHH:mm:ssZ", null)),
                    Reliability: (Reliability)chance.Next(5),
                    Credibility: chance.Next(1, 6)
                ),
            ]
        );
    }

    private T Any<T>(T but)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>().Where(value => !value.Equals(but)).ToArray();
        return values[chance.Next(values.Length)];
    }

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    private static EdtfDate On(DateTimeOffset at) => EdtfDate.On(Day(at));

    private Guid NextId()
    {
        Span<byte> bytes = stackalloc byte[16];
        chance.NextBytes(bytes);
        return new(bytes);
    }
}
