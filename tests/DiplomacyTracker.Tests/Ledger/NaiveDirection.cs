using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Representation;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>How one country is represented in the other, changed by one act after another.</summary>
internal sealed class NaiveDirection(CountryCode sending, CountryCode receiving)
{
    private readonly List<(MissionKind Kind, string? City, EdtfDate Since)> consulates = [];
    private HeadLevel? level;
    private MissionKind? mission;
    private (string? City, CountryCode? ResidentIn, CountryCode? ProtectedBy, EdtfDate? Since) seat;
    private Party? head;
    private bool away;

    public CountryCode Sending => sending;

    public object View() =>
        new
        {
            Sending = sending,
            Receiving = receiving,
            Level = level,
            Mission = mission,
            seat.City,
            seat.ResidentIn,
            seat.ProtectedBy,
            seat.Since,
            Head = head,
            Away = away,
            Consulates = consulates.ConvertAll(post => new
            {
                post.Kind,
                post.City,
                post.Since,
            }),
        };

    public int? Rank() =>
        (level, mission) switch
        {
            ({ } known, _) => (int)known,
            (null, MissionKind.Embassy) => (int)HeadLevel.Ambassador,
            (null, MissionKind.Legation) => (int)HeadLevel.Minister,
            _ => null,
        };

    public void Begin(Post post, EdtfDate on)
    {
        level = post.Level ?? level;
        if (post.Mission is MissionKind.Consulate or MissionKind.ConsulateGeneral)
            Consulate(post.Mission.Value, post.City, on);
        else
            (mission, seat) = (
                post.Mission,
                (post.City, post.ResidentIn, post.ProtectedBy, post.Mission is null ? null : on)
            );
    }

    public void Do(IRepresentationAct act)
    {
        switch (act)
        {
            case MissionOpened { Kind: MissionKind.Consulate or MissionKind.ConsulateGeneral } said:
                Consulate(said.Kind, said.City, said.On);
                break;
            case MissionOpened said:
                if (said.Kind is (MissionKind.Embassy or MissionKind.Legation) && level is HeadLevel.None)
                    level = null;
                (mission, seat) = (said.Kind, (said.City, said.ResidentIn, said.ProtectedBy, said.On));
                break;
            case MissionClosed { Kind: MissionKind.Consulate or MissionKind.ConsulateGeneral } said:
                consulates.RemoveAll(post => post.Kind == said.Kind && (said.City is null || said.City == post.City));
                break;
            case MissionClosed said when said.Kind is null || said.Kind == mission:
                End();
                break;
            case LevelSet said:
                if (said.Mission is { } next && next != mission)
                    (mission, seat.Since) = (next, said.On);
                level = said.Level;
                head = said.Level is HeadLevel.None ? null : head;
                break;
            case CredentialsPresented said:
                (head, away, level) = (said.Head, false, said.Level ?? level);
                break;
            case HeadRecalledForConsultations:
                away = true;
                break;
            case HeadReturned:
                away = false;
                break;
            case HeadRecalled:
                (head, away) = (null, false);
                break;
            case HeadWithdrawn:
                (head, away, level) = (null, false, HeadLevel.ChargeDAffairesAdInterim);
                break;
        }
    }

    public void Sever()
    {
        if (mission is MissionKind.InterestsSection)
            level = HeadLevel.None;
        else
            End();
    }

    public void Resume()
    {
        if (mission is null && level is HeadLevel.None)
            level = null;
    }

    public void Expel(IEnumerable<Party> persons)
    {
        if (head?.Person is { } name && persons.Any(person => person.Person?.Folded() == name.Folded()))
            (head, away) = (null, false);
    }

    private void End() => (level, mission, seat, head, away) = (HeadLevel.None, null, default, null, false);

    private void Consulate(MissionKind kind, string? city, EdtfDate since)
    {
        consulates.RemoveAll(post => post.City == city);
        consulates.Add((kind, city, since));
    }
}
