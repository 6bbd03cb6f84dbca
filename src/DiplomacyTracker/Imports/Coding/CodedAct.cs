namespace DiplomacyTracker.Imports.Coding;

/// <summary>What a row of coded events says was done: an entry of acts.csv.</summary>
/// <param name="Code">Of CAMEO 1.1b3 (a text: 010 is not 10), or a class of PLOVER in capitals.</param>
/// <param name="Text">As files write it instead of the code.</param>
/// <param name="Plover">What it amounts to, by PLOVER's own table of 2021; null where it amounts to nothing (01, 02).</param>
/// <param name="Becomes">Which sort of development.</param>
/// <param name="Kind">The sort of statement or incident, as those name it.</param>
internal sealed record CodedAct(string Code, string Text, Plover? Plover, Becoming Becomes, string Kind);

/// <summary>What becomes of a coded act.</summary>
internal enum Becoming
{
    /// <summary>The actor says something.</summary>
    Statement,

    /// <summary>The one is in the other's country.</summary>
    Visit,

    /// <summary>Both sign.</summary>
    Agreement,

    /// <summary>The actor recognises the other.</summary>
    Recognition,

    /// <summary>The actor imposes something on the other.</summary>
    Sanction,

    /// <summary>The actor does something else.</summary>
    Incident,
}
