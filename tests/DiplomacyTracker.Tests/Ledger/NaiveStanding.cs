using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Incidents;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>How an incident stands, after going through what was done day by day.</summary>
internal sealed class NaiveStanding
{
    private readonly List<NaiveSender> senders = [];
    private readonly List<Heard> ahead = [];
    private readonly HashSet<Guid> come = [];

    public string Status { get; private set; } = "none";

    public EdtfDate? Since { get; private set; }

    public string? Outcome { get; private set; }

    public IReadOnlyList<NaiveSender> Senders => senders;

    /// <summary>Whether what that event announced has come.</summary>
    public bool HasCome(Guid announcement) => come.Contains(announcement);

    /// <summary>When a change of a sanction was announced that was to come later.</summary>
    public static EdtfDate? Announced(IFact fact) =>
        fact switch
        {
            SanctionExtended e => e.Announced,
            SanctionEased e => e.Announced,
            SanctionLifted e => e.Announced,
            _ => null,
        };

    /// <summary>How one of them is to read.</summary>
    public object View(NaiveSender sender) =>
        sender.View(
            from heard in ahead
            let fact = heard.Fact
            let change = fact switch
            {
                SanctionExtended e when e.By == sender.Country => ("extended", e.On, e.Targets, e.Measures),
                SanctionEased e when e.By == sender.Country => ("eased", e.On, [], e.Measures),
                SanctionLifted e when e.By == sender.Country => ("lifted", e.On, [], []),
                _ => default((
                    string Change,
                    EdtfDate From,
                    IReadOnlyList<CountryCode> Targets,
                    IReadOnlyList<SanctionMeasure> Measures
                )?),
            }
            where change is not null
            select new
            {
                change.Value.Change,
                change.Value.From,
                change.Value.Targets,
                change.Value.Measures,
            }
        );

    public static NaiveStanding On(DateOnly day, IEnumerable<Heard> told)
    {
        var standing = new NaiveStanding();
        foreach (var (heard, on, isEnd) in InWorldOrder(told, day))
            standing.Work(heard, on, isEnd);
        return standing;
    }

    /// <summary>What was done by a day, each with when; what was over when it was heard of comes twice.</summary>
    public static IEnumerable<(Heard Heard, EdtfDate On, bool IsEnd)> InWorldOrder(
        IEnumerable<Heard> told,
        DateOnly day
    ) =>
        told.SelectMany(Days)
            .Where(done => NaiveState.IsOver(done.On, day))
            .OrderBy(done => Comes(done) ? done.On.OccurredOn() : done.On.Earliest)
            .ThenBy(done => Comes(done) ? done.On.OccurredOn() : done.On.Latest)
            .ThenBy(Comes)
            .ThenBy(done => done.Heard.KnownAt)
            .ThenBy(done => done.Heard.Entry.Position);

    /// <summary>Whether it is the day on which comes what was announced.</summary>
    private static bool Comes((Heard Heard, EdtfDate On, bool IsEnd) done) =>
        done.IsEnd && Announced(done.Heard.Fact) is not null;

    private static IEnumerable<(Heard Heard, EdtfDate On, bool IsEnd)> Days(Heard heard) =>
        heard.Fact switch
        {
            IncidentReported { Status: IncidentStatus.Ongoing } e => [(heard, e.Occurs.Start(), false)],
            IncidentReported { Status: IncidentStatus.Resolved } e =>
            [
                (heard, e.Occurs.Start(), false),
                (heard, e.Occurs.End(), true),
            ],
            IncidentReported e => [(heard, e.Occurs, false)],
            SanctionImposed e => [(heard, e.On, false)],
            IncidentContinued e => [(heard, e.On, false)],
            IncidentResolved e => [(heard, e.On, true)],
            IncidentReopened e => [(heard, e.On, false)],
            SanctionJoined e => [(heard, e.On, false)],
            SanctionExtended e => Once(heard, e.On, e.Announced),
            SanctionEased e => Once(heard, e.On, e.Announced),
            SanctionLifted e => Once(heard, e.On, e.Announced),
            _ => [],
        };

    private static IEnumerable<(Heard Heard, EdtfDate On, bool IsEnd)> Once(
        Heard heard,
        EdtfDate on,
        EdtfDate? announced
    ) => announced is null ? [(heard, on, false)] : [(heard, announced, false), (heard, on, true)];

    private static CountryCode? Sender(IFact fact) =>
        fact switch
        {
            SanctionExtended e => e.By,
            SanctionEased e => e.By,
            SanctionLifted e => e.By,
            _ => null,
        };

    private void Work(Heard heard, EdtfDate on, bool isEnd)
    {
        if (Announced(heard.Fact) is not null)
        {
            if (!isEnd && Sender(heard.Fact) is { } by && InForce(by) is not null)
                ahead.Add(heard);
            if (!isEnd || !ahead.Remove(heard))
                return;
            come.Add(heard.Entry.Id);
        }

        switch (heard.Fact)
        {
            case IncidentReported when isEnd:
                Become("resolved", on);
                break;
            case IncidentReported { Status: IncidentStatus.Ongoing or IncidentStatus.Resolved } or IncidentContinued:
                if (Status is "none" or "reported")
                    Become("ongoing", on);
                break;
            case IncidentReported when Status is "none":
                Become("reported", on);
                break;
            case IncidentResolved said:
                Become("resolved", on);
                Outcome = said.Outcome ?? Outcome;
                break;
            case IncidentReopened when Status is "resolved":
                Become("ongoing", on);
                Outcome = null;
                break;
            case SanctionImposed said:
                Impose(said.By, said.Targets, said.Measures, on);
                break;
            case SanctionJoined said:
                Impose(said.By, said.Targets, said.Measures, on);
                break;
            case SanctionExtended said when InForce(said.By) is { } sender:
                sender.Add(said.Targets, said.Measures);
                if (sender.Status is SanctionStatus.Imposed)
                    sender.Explain(said.Reason);
                else if (sender.Returns(said.Measures))
                    sender.Become(SanctionStatus.Imposed, on, said.Reason);
                Count(on);
                break;
            case SanctionEased said when InForce(said.By) is { } sender:
                sender.Become(SanctionStatus.Eased, on, said.Reason);
                sender.Take(said.Measures);
                Count(on);
                break;
            case SanctionLifted said when InForce(said.By) is { } sender:
                sender.Become(SanctionStatus.Lifted, on, said.Reason);
                ahead.RemoveAll(other => Sender(other.Fact) == said.By);
                Count(on);
                break;
        }
    }

    private void Impose(
        CountryCode by,
        IReadOnlyList<CountryCode> targets,
        IReadOnlyList<SanctionMeasure> measures,
        EdtfDate on
    )
    {
        var sender = senders.Find(one => one.Country == by);
        if (sender is null)
            senders.Add(sender = new(by));
        if (sender.Status is SanctionStatus.None or SanctionStatus.Lifted)
            sender.Clear();
        if (sender.Status is not SanctionStatus.Imposed)
        {
            sender.Become(SanctionStatus.Imposed, on, reason: null);
            sender.Forget();
        }

        sender.Add(targets, measures);
        Count(on);
    }

    private NaiveSender? InForce(CountryCode by) =>
        senders.Find(one => one.Country == by && one.Status is SanctionStatus.Imposed or SanctionStatus.Eased);

    private void Count(EdtfDate on)
    {
        var best = senders.Min(sender => sender.Status);
        Become(
            best is SanctionStatus.Imposed ? "ongoing"
                : best is SanctionStatus.Eased ? "eased"
                : "lifted",
            on
        );
    }

    private void Become(string status, EdtfDate on)
    {
        if (status != Status)
            (Status, Since) = (status, on);
    }
}

/// <summary>One who imposes a sanction.</summary>
internal sealed class NaiveSender(CountryCode country)
{
    private readonly List<CountryCode> targets = [];
    private readonly HashSet<SanctionMeasure> away = [];
    private bool isVague;
    private EdtfDate? since;
    private string? why;

    public CountryCode Country => country;

    public SanctionStatus Status { get; private set; }

    public List<SanctionMeasure> Measures { get; } = [];

    public void Become(SanctionStatus status, EdtfDate on, string? reason) =>
        (Status, since, why) = (status, on, reason);

    public void Explain(string? reason) => why = reason ?? why;

    /// <summary>Something is taken away; what, isn't always said.</summary>
    public void Take(IReadOnlyList<SanctionMeasure> measures)
    {
        isVague |= measures.Count is 0;
        away.UnionWith(measures);
        Measures.RemoveAll(measures.Contains);
    }

    /// <summary>Whether all that was taken away is there again.</summary>
    public bool Returns(IReadOnlyList<SanctionMeasure> measures)
    {
        away.ExceptWith(measures);
        return away.Count is 0 && !isVague;
    }

    public void Forget()
    {
        away.Clear();
        isVague = false;
    }

    public void Clear()
    {
        targets.Clear();
        Measures.Clear();
    }

    public void Add(IEnumerable<CountryCode> more, IEnumerable<SanctionMeasure> measures)
    {
        targets.AddRange(more);
        Measures.AddRange(measures);
    }

    public object View(IEnumerable<object> ahead) =>
        new
        {
            Country,
            Status,
            On = since,
            Targets = targets.Distinct(),
            Measures = Measures.Distinct(),
            Reason = why,
            Ahead = ahead,
        };
}
