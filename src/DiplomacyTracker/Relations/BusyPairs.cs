using System.Collections.Concurrent;

namespace DiplomacyTracker.Relations;

/// <summary>Pairs of countries between which there is so much that it isn't read as a whole.</summary>
/// <remarks>Only what is asked first follows from it, never what is answered; and there are no more pairs than pairs of countries.</remarks>
internal sealed class BusyPairs
{
    private readonly ConcurrentDictionary<string, bool> pairs = new(StringComparer.Ordinal);

    /// <summary>Whether that was found out before.</summary>
    public bool Has(string pair) => pairs.ContainsKey(pair);

    /// <summary>Much was found between them.</summary>
    public void Add(string pair) => pairs[pair] = true;
}
