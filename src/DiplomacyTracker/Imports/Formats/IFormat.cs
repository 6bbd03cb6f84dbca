using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>A way in which somebody writes files. It reads, and knows nothing of what is recorded here.</summary>
internal interface IFormat
{
    /// <summary>As in the route and at the terminal: "us-visits".</summary>
    string Name { get; }

    /// <summary>Whose developments these are. Formats of one source speak of the same ones.</summary>
    string Source => Name;

    /// <summary>What it is, in a line.</summary>
    string Meaning { get; }

    /// <summary>How such a file begins, for the description.</summary>
    string Beginning { get; }

    /// <summary>Whether its rows name people without their country, so that <see cref="Asked.People"/> is needed.</summary>
    bool AsksForPeople => false;

    /// <summary>Whether its rows are only recorded once somebody accepts them.</summary>
    bool IsProposing => false;

    /// <summary>The rows, in the order of the file, each time the same.</summary>
    /// <param name="file">The bytes, from the start.</param>
    /// <param name="asked">What else was said about it.</param>
    /// <exception cref="RefusedException">It is no such file at all.</exception>
    IEnumerable<Reading> Read(Stream file, Asked asked);
}

/// <summary>What was said about a file with it.</summary>
/// <param name="ReceivedAt">When it came: nothing in it can be known later.</param>
/// <param name="Options">As given, by name; a format refuses what it doesn't know.</param>
internal sealed record Asked(DateTimeOffset ReceivedAt, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>For which country people act, by their names, folded; for formats that ask for it.</summary>
    public IReadOnlyDictionary<string, CountryCode> People { get; init; } =
        new Dictionary<string, CountryCode>(StringComparer.Ordinal);

    /// <summary>No option but these.</summary>
    /// <exception cref="RefusedException">There is another one.</exception>
    public void RequireOnly(params string[] known)
    {
        foreach (var name in Options.Keys.Where(name => !known.Contains(name, StringComparer.Ordinal)))
            throw new RefusedException("unknown-option", $"This format has no option {name}.", name);
    }
}
