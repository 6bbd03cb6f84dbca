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
