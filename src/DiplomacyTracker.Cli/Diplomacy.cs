using System.CommandLine;
using DiplomacyTracker.Cli.Duplicates;
using DiplomacyTracker.Cli.Exports;
using DiplomacyTracker.Cli.Imports;
using DiplomacyTracker.Cli.Reads;
using DiplomacyTracker.Cli.Records;
using DiplomacyTracker.Cli.Wire;

namespace DiplomacyTracker.Cli;

/// <summary>Table of contents: every verb, listed once.</summary>
internal static class Diplomacy
{
    /// <summary>The whole command line.</summary>
    /// <param name="typed">What was typed: of all that can be recorded, only what that needs is offered. Empty: everything.</param>
    public static RootCommand Command(params IReadOnlyList<string> typed)
    {
        var root = new RootCommand("Records and reads what was reported about diplomacy: who said what, when, of whom.")
        {
            RecordVerb.Of(typed),
            ShowVerb.Of(),
            ListVerb.Of(),
            HistoryVerb.Of(),
            RelationVerb.Of(),
            RelationVerb.Explain(),
            RelationVerb.Diff(),
            MatrixVerb.Of(),
            CountryVerb.Of(),
            TimelineVerb.Of(),
            CalendarVerb.Of(),
            PromisesVerb.Of(),
            LagVerb.Of(),
            SearchVerb.Of(),
            ReplayVerb.Of(),
            PeopleVerb.Of(),
            OfficesVerb.Of(),
            StatusVerb.Of(),
            ImportVerb.Of(),
            ImportsVerb.Of(),
            ImportsVerb.Undo(),
            DuplicatesVerb.Of(),
            ExportVerb.Of(),
            DemoVerb.Of(),
            RebuildVerb.Of(),
            CompletionVerb.Of(),
        };
        root.HelpName = "diplomacy";
        Where.AddTo(root);
        Help.Extend(root);
        return root;
    }
}
