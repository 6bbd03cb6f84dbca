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
    public static RootCommand Command()
    {
        var root = new RootCommand("Records and reads what was reported about diplomacy: who said what, when, of whom.")
        {
            RecordVerb.Of(),
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
