using System.CommandLine;

namespace DiplomacyTracker.Cli;

/// <summary>A command with examples, which its help shows and a test parses.</summary>
internal sealed class Verb(string name, string description) : Command(name, description)
{
    /// <summary>Each a whole line as typed, beginning with <c>diplomacy</c>.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}
