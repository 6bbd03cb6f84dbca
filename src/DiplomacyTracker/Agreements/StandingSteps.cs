namespace DiplomacyTracker.Agreements;

internal sealed partial class Standing
{
    private void Begin(Effect effect)
    {
        var (deed, on, isLater) = effect;
        var by = deed.Countries().Select(Member).ToList();
        if (deed.What is DeedKind.Opened)
            opened ??= on;
        else
            began ??= on;

        switch (deed.What)
        {
            case DeedKind.Signed:
                by.ForEach(member => member.Signed = on);
                break;
            case DeedKind.Ratified or DeedKind.Acceded when !isLater:
                by.ForEach(member => member.Join(deed));
                if (entered && deed.From is null)
                    Bind(by, on);
                break;
            case DeedKind.Ratified or DeedKind.Acceded:
                Bind(by.FindAll(member => !isOver && !member.HasLeft), on);
                break;
            case DeedKind.InForce:
                (entered, isOver) = (true, false);
                Bind(by.Count > 0 ? by : FurthestOn(), on);
                break;
        }
    }

    private void End(Effect effect)
    {
        var (deed, on, isLater) = effect;
        switch (deed.What)
        {
            case DeedKind.Suspended:
                suspensions++;
                By(deed)
                    .FindAll(member => member.IsBound)
                    .ForEach(member => member.Suspend(on, suspensions, deed.Reason));
                break;
            case DeedKind.Resumed:
                By(deed).ForEach(member => member.Resume());
                break;
            case DeedKind.Denounced:
                whyDenounced = deed.Reason;
                if (!isLater)
                    By(deed).ForEach(member => member.GiveNotice(deed));
                if (isLater || deed.From is null)
                    Leave(By(deed).FindAll(member => member.HasGiven(deed)), on);
                break;
            case DeedKind.DenunciationExtended:
                if (!isLater)
                    By(deed).ForEach(member => member.Extend(deed));
                else
                    Leave(By(deed).FindAll(member => member.HasGiven(deed)), on);
                break;
            case DeedKind.DenunciationRevoked:
                By(deed).ForEach(member => member.TakeBack());
                break;
            case DeedKind.Terminated:
                (isOver, entered, whyTerminated) = (true, false, deed.Reason);
                members.ForEach(member => member.Release());
                ended ??= on;
                break;
        }
    }

    /// <summary>By whom it was done; where nobody says, by all.</summary>
    private List<Membership> By(Deed deed) => deed.By.Count > 0 ? [.. deed.Countries().Select(Member)] : members;

    private void Bind(List<Membership> those, EdtfDate on)
    {
        those.ForEach(member => member.Bind(on));
        ended = those.Count > 0 ? null : ended;
    }

    private void Leave(List<Membership> those, EdtfDate on)
    {
        those.ForEach(member => member.Leave());
        if (those.Count > 0 && Status() is AgreementStatus.Denounced or AgreementStatus.Terminated)
            ended ??= on;
    }

    /// <summary>Where nobody says for whom: for those who got furthest, if there are two of them at least.</summary>
    private List<Membership> FurthestOn()
    {
        var there = members.FindAll(member => !member.HasLeft);
        var joined = there.FindAll(member => member.HasJoined);
        var signed = there.FindAll(member => member.Signed is not null);
        return joined.Count > 1 ? joined.FindAll(member => member.IsReady)
            : signed.Count > 1 ? signed
            : there;
    }
}
