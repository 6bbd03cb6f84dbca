using DiplomacyTracker.Exports;
using DiplomacyTracker.Imports.Coding;
using DiplomacyTracker.Imports.Formats;

namespace DiplomacyTracker.Imports.Restoring;

/// <summary>Our own export of the log. Its rows are events and no proposals, and so they go their own way: <see cref="LogRun"/>.</summary>
internal sealed class LogFormat : IFormat
{
    /// <summary>As in the route.</summary>
    public const string Format = "jsonl";

    public string Name => Format;

    public string Meaning =>
        "A log that was exported here (GET /api/export). An empty tracker becomes that one, with all positions; another one takes what it lacks.";

    public string Beginning =>
        """{"format":"diplomacy-log","revision":1,"query":"/api/export?recordedAt=position:43","position":43,"events":43}""";

    public IEnumerable<Reading> Read(Stream file, Asked asked)
    {
        asked.RequireOnly();
        foreach (var line in new LogFile(file).Read())
            yield return new(line.Number) { Part = LineRows.PartOf(file) };
    }
}
