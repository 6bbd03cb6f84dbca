namespace DiplomacyTracker.Agreements;

/// <summary>One party while its deeds are worked in, one after another.</summary>
internal sealed class Membership(CountryCode country)
{
    private Guid notice;

    public CountryCode Country => country;
    public EdtfDate? Signed { get; set; }
    public EdtfDate? Ratified { get; private set; }
    public EdtfDate? Acceded { get; private set; }
    public EdtfDate? Since { get; private set; }
    public EdtfDate? Suspended { get; private set; }

    /// <summary>By which suspension, counted from the first on.</summary>
    public int SuspendedBy { get; private set; }

    /// <summary>Why, if that was said.</summary>
    public string? WhySuspended { get; private set; }
    public EdtfDate? Denounced { get; private set; }
    public EdtfDate? Effective { get; private set; }
    public bool IsBound { get; private set; }
    public bool HasLeft { get; private set; }

    /// <summary>Has said that it wants to be bound, and isn't to be bound from a later day of its own only.</summary>
    public bool IsReady { get; private set; }

    public bool HasJoined => Ratified is not null || Acceded is not null;

    /// <summary>Ratifies or accedes; whoever had left, comes back.</summary>
    public void Join(Deed deed)
    {
        if (deed.What is DeedKind.Ratified)
            Ratified = deed.On;
        else
            Acceded = deed.On;
        (HasLeft, Denounced, Effective) = (false, null, null);
        IsReady = IsReady || deed.From is null;
    }

    public void Bind(EdtfDate on)
    {
        if (!IsBound)
            (Since, Suspended) = (on, null);
        (IsBound, HasLeft, IsReady) = (true, false, true);
    }

    public void Suspend(EdtfDate on, int number, string? reason) =>
        (Suspended, SuspendedBy, WhySuspended) = (on, number, reason);

    public void Resume() => Suspended = null;

    public void GiveNotice(Deed deed) => (notice, Denounced, Effective) = (deed.Event, deed.On, deed.From);

    /// <summary>Leaves on another day than it said, if it has given notice and is still there.</summary>
    public void Extend(Deed deed)
    {
        if (Denounced is not null && !HasLeft)
            (notice, Effective) = (deed.Event, deed.From);
    }

    /// <summary>Takes its notice back, if it is still there.</summary>
    public void TakeBack()
    {
        if (!HasLeft)
            (Denounced, Effective) = (null, null);
    }

    /// <summary>Whether that notice still stands: who came back before it took effect, stays.</summary>
    public bool HasGiven(Deed deed) => Denounced is not null && notice == deed.Event;

    public void Leave() => (IsBound, HasLeft, IsReady, Suspended) = (false, true, false, null);

    public void Release() => (IsBound, Suspended) = (false, null);

    public AgreementParty Shown(bool isOver) =>
        new(country, Status(isOver), Signed, Ratified, Acceded, Since, Suspended, Denounced, Effective);

    private PartyStatus Status(bool isOver) =>
        IsBound && Suspended is not null ? PartyStatus.Suspended
        : IsBound ? PartyStatus.InForce
        : HasLeft ? PartyStatus.Denounced
        : isOver && Since is not null ? PartyStatus.Terminated
        : Acceded is not null ? PartyStatus.Acceded
        : Ratified is not null ? PartyStatus.Ratified
        : Signed is not null ? PartyStatus.Signed
        : PartyStatus.None;
}
