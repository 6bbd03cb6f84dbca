namespace DiplomacyTracker.Developments;

/// <summary>Two countries have to do with one another in a development if they don't stand on the same side of it.</summary>
[Flags]
public enum Side
{
    /// <summary>On neither: mentioned only.</summary>
    None = 0,

    /// <summary>Acts: visits, speaks.</summary>
    Actor = 1,

    /// <summary>Is acted towards: host, addressee.</summary>
    Target = 2,

    /// <summary>Both, towards everybody else: takes part in a summit.</summary>
    Both = Actor | Target,
}
