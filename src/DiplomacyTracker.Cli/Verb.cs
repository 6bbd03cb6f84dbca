using System.CommandLine;
using System.Text.Json.Nodes;

namespace DiplomacyTracker.Cli;

/// <summary>A command with examples, which its help shows and a test parses.</summary>
internal sealed class Verb(string name, string description) : Command(name, description)
{
    /// <summary>Each a whole line as typed, beginning with <c>diplomacy</c>.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>What a command line of this verb sends, where it records something.</summary>
    public Func<ParseResult, JsonObject>? Body { get; init; }
}
