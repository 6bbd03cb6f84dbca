using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Summits;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>How a summit is to read, by the meaning of its life-cycle.</summary>
internal sealed class NaiveSummit
{
    private readonly NaiveStory story;
    private readonly NaivePlanned plan = new();
    private readonly List<NaiveParticipant> participants = [];
    private IReadOnlyList<ProgrammePoint> programme = [];
    private (Heard Heard, ISummitFounded Fact)? founded;

    public NaiveSummit(NaiveStory story)
    {
        this.story = story;
        foreach (var heard in story.Told)
            Hear(heard, heard.Fact);
    }

    public JsonObject? View(DateOnly day)
    {
        if (founded is not var (heard, summit))
            return null;

        var conditions = story.Conditions();
        var own = summit.Conditions.Select((_, index) => heard.FirstCondition + index);
        var shown = participants.ConvertAll(participant => participant.View(day, conditions));
        var view = plan.View(
            day,
            conditions.Any(condition =>
                own.Contains(condition.Number) && condition.Outcome is Outcome.Open or Outcome.Failed
            )
        );
        var ofItsOwn = new
        {
            summit.Title,
            summit.Theme,
            summit.Conveners,
            summit.Host,
            Participants = shown,
            ParticipantsCounted = shown.Count(participant => participant.Counted),
            Programme = programme,
        };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(ofItsOwn, TrackerJson.Lenient) as JsonObject ?? [])
            view[name] = value?.DeepClone();
        return view;
    }

    /// <summary>Who is going to take part, and who isn't, is told apart unless the first word on it said so.</summary>
    public IEnumerable<NaiveAct> Acts()
    {
        foreach (var act in plan.Acts())
            yield return act;

        foreach (var heard in story.Told)
            if (heard.Fact is ParticipationSet set)
                yield return new(heard.Entry.Id, "participation", set.On, set.Country);
            else if (heard.Fact is ParticipantWithdrew withdrew)
                yield return new(heard.Entry.Id, "withdrawal", withdrew.On, withdrew.Country, "reject");
    }

    private void Hear(Heard heard, IFact fact)
    {
        switch (fact)
        {
            case ISummitFounded said:
                founded = (heard, said);
                Found(heard, said);
                break;
            case SummitConfirmed said:
                plan.Do(new(heard, "confirm", said.On, said.By), said.Certainty ?? Certainty.Certain);
                plan.Dates.Say(said.Occurs);
                break;
            case ProgrammeSet said:
                programme = said.Programme;
                break;
            case ParticipationSet said:
                Participate(
                    heard,
                    new(said.Country, said.Mode, said.Person, said.Office, said.Certainty, said.Condition),
                    said.Condition is null ? null : heard.FirstCondition
                );
                break;
            case ParticipantWithdrew said:
                foreach (var participant in participants.Where(participant => participant.IsMeantBy(said)))
                    participant.TurnAway(said);
                break;
            case SummitRescheduled said:
                plan.Do(new(heard, "move", said.On, said.By, said.Reason), said.Certainty);
                plan.Dates.Move(said.Occurs);
                break;
            case SummitPostponed said:
                plan.Do(new(heard, "postpone", said.On, said.By, said.Reason));
                plan.Dates.Move(said.Occurs);
                break;
            case SummitCancelled said:
                plan.Do(new(heard, "cancel", said.On, said.By, said.Reason));
                break;
            case SummitOpened said:
                plan.Do(new(heard, "begin", said.Occurs), Certainty.Certain);
                plan.Dates.Begin(said.Occurs);
                break;
            case SummitConcluded said:
                plan.Do(new(heard, "end", said.Occurs), Certainty.Certain);
                plan.Dates.End(said.Occurs);
                break;
            case ReportAdded said:
                plan.Dates.Say(said.Occurs);
                break;
        }
    }

    private void Found(Heard heard, ISummitFounded said)
    {
        var recorded = said as SummitRecorded;
        plan.Found(heard, recorded?.Status ?? PlanStatus.Announced, said.Occurs, said.On, recorded?.Reason);
        plan.Dates.Say(said.Occurs);
        plan.Certainty = said.Certainty ?? plan.Certainty;
        if (said.Programme.Count > 0)
            programme = said.Programme;
        var number = heard.FirstCondition + said.Conditions.Count;
        foreach (var participation in said.Participants)
            Participate(heard, participation, participation.Condition is null ? null : number++);
    }

    /// <summary>Instead of what was said before of the same participant, who keeps their place among the others.</summary>
    private void Participate(Heard heard, Participation participation, int? condition)
    {
        var participant = new NaiveParticipant(heard.Entry.Id, participation, condition);
        var place = participants.FindIndex(participant.IsSameAs);
        if (place < 0)
            participants.Add(participant);
        else
            participants[place] = participant;
    }
}

/// <summary>Somebody who takes part, or was to.</summary>
internal sealed record NaiveParticipant(Guid Event, Participation Participation, int? Condition)
{
    private ParticipantWithdrew? away;

    public bool IsSameAs(NaiveParticipant other) => Who(Participation) == Who(other.Participation);

    /// <summary>Without a name all of the country is meant.</summary>
    public bool IsMeantBy(ParticipantWithdrew said) =>
        said.Country == Participation.Country
        && (said.Person is null || said.Person.Folded() == Participation.Person?.Folded());

    /// <summary>Who turned away already is told of again only in the same words on whom it is about.</summary>
    public void TurnAway(ParticipantWithdrew said)
    {
        if (away is null || away.Person?.Folded() == said.Person?.Folded())
            away = said;
    }

    public ParticipantView View(DateOnly day, IReadOnlyList<NumberedCondition> conditions)
    {
        var gone = away is not null && NaiveState.IsOver(away.On, day);
        var condition = conditions.FirstOrDefault(condition => condition.Number == Condition);
        return new(
            Event,
            Participation.Country,
            Participation.Person,
            Participation.Office,
            Participation.Mode,
            Participation.Certainty,
            condition,
            gone,
            gone ? away?.Reason : null,
            Counted: !gone && condition is null or { Outcome: Outcome.Met }
        );
    }

    private static (CountryCode, string?) Who(Participation participation) =>
        (participation.Country, participation.Person?.Folded());
}
