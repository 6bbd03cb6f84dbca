using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace DiplomacyTracker.Cli;

/// <summary>The help: what the options are, then examples; for the whole also where things are found and how it ends.</summary>
internal static class Help
{
    private const int Width = 100;

    private const string Places = """
        Which tracker:
          --server URL or DIPLOMACY_SERVER     talks to a server
          --database CONNECTION                opens a database of PostgreSQL itself;
            or ConnectionStrings__DiplomacyTracker
          --data FOLDER                        opens a private PostgreSQL in that folder, or joins a running one;
                                               without any of these: in your own folder
        """;

    /// <summary>Puts the examples behind the help of every verb.</summary>
    public static void Extend(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        // Nobody types these here, and a shell would propose them.
        help.Aliases.Remove("/h");
        help.Aliases.Remove("/?");
        if (help.Action is HelpAction plain)
        {
            plain.MaxWidth = Width;
            help.Action = new WithExamples(plain);
        }
    }

    /// <summary>What stands behind the options.</summary>
    public static string Behind(Command verb) =>
        verb switch
        {
            RootCommand => $"{Places}\n\nExit codes:\n{Codes()}\n",
            Verb { Examples: { Count: > 0 } examples } =>
                $"Examples:\n{string.Concat(examples.Select(example => $"  {example}\n"))}",
            _ => "",
        };

    private static string Codes() =>
        string.Join('\n', ExitCodes.All.Select(exit => $"  {(int)exit.Code, -5}{exit.Meaning}"));

    private sealed class WithExamples(HelpAction plain) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            plain.Invoke(parseResult);
            if (Behind(parseResult.CommandResult.Command) is { Length: > 0 } behind)
                parseResult.InvocationConfiguration.Output.WriteLine(behind);
            return 0;
        }
    }
}
