namespace DiplomacyTracker;

/// <summary>What an act amounts to between countries, in the words of PLOVER (openeventdata/PLOVER, 2021).</summary>
public enum Plover
{
    /// <summary>Agrees to something.</summary>
    Agree,

    /// <summary>Meets, visits, talks.</summary>
    Consult,

    /// <summary>Speaks or acts in favour.</summary>
    Support,

    /// <summary>Works together in deed.</summary>
    Cooperate,

    /// <summary>Gives aid.</summary>
    Aid,

    /// <summary>Yields in words.</summary>
    Concede,

    /// <summary>Yields in deed.</summary>
    Retreat,

    /// <summary>Looks into something.</summary>
    Investigate,

    /// <summary>Demands.</summary>
    Demand,

    /// <summary>Asks for (in later releases of PLOVER instead of demand).</summary>
    Request,

    /// <summary>Criticises.</summary>
    Disapprove,

    /// <summary>Accuses (in later releases of PLOVER instead of disapprove).</summary>
    Accuse,

    /// <summary>Refuses.</summary>
    Reject,

    /// <summary>Threatens.</summary>
    Threaten,

    /// <summary>Demonstrates.</summary>
    Protest,

    /// <summary>Moves or shows force.</summary>
    Mobilize,

    /// <summary>Cuts or restricts relations.</summary>
    Sanction,

    /// <summary>Represses, seizes, expels.</summary>
    Coerce,

    /// <summary>Attacks.</summary>
    Assault,

    /// <summary>Fights with arms.</summary>
    Fight,

    /// <summary>Commits a crime.</summary>
    Crime,
}

/// <summary>The four classes of acts: in word or deed, with or against.</summary>
public enum Quad
{
    /// <summary>With the other, in words.</summary>
    VerbalCooperation,

    /// <summary>With the other, in deed.</summary>
    MaterialCooperation,

    /// <summary>Against the other, in words.</summary>
    VerbalConflict,

    /// <summary>Against the other, in deed.</summary>
    MaterialConflict,
}

/// <summary>The class of each act, as PLOVER has it: a sanction is a word until somebody acts on it.</summary>
public static class Quads
{
    /// <summary>The class of an act.</summary>
    public static Quad Quad(this Plover act) =>
        act switch
        {
            Plover.Agree or Plover.Consult or Plover.Support or Plover.Concede => DiplomacyTracker
                .Quad
                .VerbalCooperation,
            Plover.Cooperate or Plover.Aid or Plover.Retreat or Plover.Investigate => DiplomacyTracker
                .Quad
                .MaterialCooperation,
            Plover.Demand or Plover.Request or Plover.Disapprove or Plover.Accuse => DiplomacyTracker
                .Quad
                .VerbalConflict,
            Plover.Reject or Plover.Threaten or Plover.Sanction => DiplomacyTracker.Quad.VerbalConflict,
            _ => DiplomacyTracker.Quad.MaterialConflict,
        };
}
