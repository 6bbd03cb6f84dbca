using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Representation;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>How two countries are represented to one another, by the meaning of what was done, one act after another.</summary>
internal sealed class NaiveRepresentation
{
    private readonly IReadOnlyList<CountryCode> between;
    private readonly List<(Heard Heard, IRepresentationAct Act)> acts;
    private readonly Dictionary<CountryCode, NaiveDirection> directions = [];
    private readonly List<(CountryCode By, EdtfDate On)> recognitions = [];
    private string status = "none";
    private (EdtfDate? Since, CountryCode? By, string? Reason) brought;

    public NaiveRepresentation(NaiveStory story)
    {
        acts =
        [
            .. story
                .Told.Where(heard => heard.Fact is IRepresentationAct)
                .Select(heard => (heard, (IRepresentationAct)heard.Fact))
                .OrderBy(told => told.Item2.On.Earliest)
                .ThenBy(told => told.Item2.On.Latest)
                .ThenBy(told => told.heard.KnownAt)
                .ThenBy(told => told.heard.Entry.Position),
        ];
        between =
            story.Told.Select(heard => heard.Fact).OfType<RepresentationRecorded>().LastOrDefault()?.Between ?? [];
        Begin();
    }

    public JsonObject? View(DateOnly day)
    {
        if (between.Count is 0)
            return null;

        Begin();
        foreach (var (_, act) in acts.Where(told => NaiveState.IsOver(told.Act.On, day)))
            Do(act);
        var first = acts[0].Act.On;
        var begun = first.HasOpenStart ? first : EdtfDate.Parse($"{first.Text.Split('/')[0]}/..");
        var view = new
        {
            Status = status,
            Occurs = begun,
            Earliest = begun.HasOpenStart ? (DateOnly?)null : begun.Earliest,
            Latest = begun.HasOpenEnd ? (DateOnly?)null : begun.Latest,
            Between = between,
            brought.Since,
            brought.By,
            brought.Reason,
            RecognisedBy = recognitions.ConvertAll(recognition => new { recognition.By, recognition.On }),
            Directions = between.Select(sending => directions[sending].View()).ToList(),
            Pending = Acts()
                .Where(act => act.On.Earliest <= day && !NaiveState.IsOver(act.On, day))
                .Select(act => new
                {
                    act.Event,
                    Act = act.Name,
                    act.On,
                }),
            Met = Parties(),
        };
        return JsonSerializer.SerializeToNode(view, TrackerJson.Lenient) as JsonObject;
    }

    public IEnumerable<NaiveAct> Acts()
    {
        Begin();
        var done = new List<NaiveAct>();
        foreach (var (heard, act) in acts)
        {
            var name = Name(act);
            done.Add(
                new(heard.Entry.Id, name, act.On, act.By, Plover(name))
                {
                    // A third country has no part in it, and is refused; if it was recorded all the same, it acts towards the first.
                    Towards = act.By is { } by ? [$"{between.First(country => country != by)}"] : null,
                }
            );
            Do(act);
        }

        return done;
    }

    private void Begin()
    {
        (status, brought) = ("none", default);
        recognitions.Clear();
        foreach (var sending in between)
            directions[sending] = new(sending, between.Single(country => country != sending));
    }

    private void Do(IRepresentationAct act)
    {
        switch (act)
        {
            case RepresentationRecorded said:
                if (said.Status is RepresentationStatus.Recognised)
                    Recognise(said);
                else if (said.Status is not RepresentationStatus.None)
                    Become(Kebab.Of(said.Status), said, said.Reason);
                foreach (var post in said.Posts.Where(post => directions.ContainsKey(post.Sending)))
                    directions[post.Sending].Begin(post, said.On);
                break;
            case RecognitionGiven said:
                Recognise(said);
                break;
            case RelationsEstablished or RelationsResumed:
                if (status is "severed")
                    foreach (var direction in directions.Values)
                        direction.Resume();
                Become("established", act, reason: null);
                break;
            case RelationsSuspended said:
                Become("suspended", said, said.Reason);
                break;
            case RelationsSevered said:
                Become("severed", said, said.Reason);
                break;
            case PersonaNonGrataDeclared said:
                foreach (var direction in directions.Values.Where(direction => direction.Sending != said.By))
                    direction.Expel(said.Persons);
                break;
            default:
                if (act.By is { } by && directions.TryGetValue(by, out var own))
                    own.Do(act);
                break;
        }
    }

    private void Recognise(IRepresentationAct act)
    {
        foreach (var country in act.By is { } by ? [by] : between)
            if (recognitions.All(recognition => recognition.By != country))
                recognitions.Add((country, act.On));
        if (status is "none")
            Become("recognised", act, (act as RepresentationRecorded)?.Reason);
    }

    private void Become(string next, IRepresentationAct act, string? reason)
    {
        if (status != next)
            (status, brought) = (next, (act.On, act.By, reason));
        if (next is "severed")
            foreach (var direction in directions.Values)
                direction.Sever();
    }

    private IEnumerable<object> Parties()
    {
        foreach (var (_, act) in acts)
        {
            if (act is CredentialsPresented { Head: var head } && between.Contains(head.Country))
                yield return new NaiveParty($"{head.Country}", "head-of-mission", Side.None, head.Person);
            foreach (var person in (act as PersonaNonGrataDeclared)?.Persons ?? [])
                if (between.Contains(person.Country))
                    yield return new NaiveParty($"{person.Country}", "persona-non-grata", Side.None, person.Person);
            var powers = (act as RepresentationRecorded)?.Posts.Select(post => post.ProtectedBy) ?? [];
            foreach (var power in powers.Append((act as MissionOpened)?.ProtectedBy).OfType<CountryCode>())
                yield return new NaiveParty($"{power}", "protecting-power", Side.None, null);
        }
    }

    private string Name(IRepresentationAct act) =>
        act switch
        {
            RepresentationRecorded { Status: RepresentationStatus.None } => "recorded",
            RepresentationRecorded said => Kebab.Of(said.Status),
            RecognitionGiven => "recognised",
            RelationsEstablished => "established",
            RelationsResumed => "resumed",
            RelationsSuspended => "suspended",
            RelationsSevered => "severed",
            MissionOpened => "mission-opened",
            MissionClosed => "mission-closed",
            CredentialsPresented => "credentials-presented",
            HeadRecalledForConsultations => "recalled-for-consultations",
            HeadReturned => "returned-from-consultations",
            HeadRecalled => "recalled",
            HeadWithdrawn => "withdrawn",
            PersonaNonGrataDeclared => "persona-non-grata",
            LevelSet said when directions.TryGetValue(said.Sending, out var own) && own.Rank() is { } rank => (int)
                said.Level > rank
                ? "level-raised"
            : (int)said.Level < rank ? "level-lowered"
            : "level-set",
            _ => "level-set",
        };

    private static string? Plover(string name) =>
        name switch
        {
            "recorded" or "level-set" => null,
            "recognised" or "established" or "resumed" or "mission-opened" or "level-raised" => "support",
            "credentials-presented" or "returned-from-consultations" => "support",
            _ => "sanction",
        };
}
