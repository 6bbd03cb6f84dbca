using System.CommandLine;
using System.CommandLine.Invocation;
using DiplomacyTracker.Cli.Wire;
using DiplomacyTracker.Platform.EmbeddedPostgres;

namespace DiplomacyTracker.Cli;

/// <summary>One run: what was typed becomes one exit code.</summary>
internal static class Terminal
{
    // A database of our own is put away first, which takes its time on a busy machine.
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(30);

    /// <summary>Runs a command line.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var typed = Diplomacy.Command(args).Parse(args);
        if (typed.Action is ParseErrorAction)
            return (int)await MisunderstoodAsync(typed);

        var settings = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = Farewell,
        };
        try
        {
            return await typed.InvokeAsync(settings, CancellationToken.None);
        }
        catch (ProblemException problem)
        {
            await problem.TellAsync(typed.Wants("--json"));
            return (int)problem.Code;
        }
        catch (OperationCanceledException)
        {
            return (int)ExitCode.Cancelled;
        }
        catch (Exception exception) when (CodeOf(exception) is var code)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return (int)code;
        }
    }

    /// <summary>Whether an option stands on the line, whichever verb has it.</summary>
    private static bool Wants(this ParseResult typed, string option) =>
        typed.CommandResult.Command.Options.FirstOrDefault(known => known.Name == option) is { } own
        && typed.GetResult(own) is { Implicit: false };

    private static async Task<ExitCode> MisunderstoodAsync(ParseResult typed)
    {
        foreach (var error in typed.Errors)
            await Console.Error.WriteLineAsync(error.Message);
        var verb = string.Join(' ', Verbs(typed).Reverse());
        await Console.Error.WriteLineAsync($"Try: {verb} --help");
        return ExitCode.Usage;
    }

    private static IEnumerable<string> Verbs(ParseResult typed)
    {
        for (System.CommandLine.Parsing.SymbolResult? at = typed.CommandResult; at is not null; at = at.Parent)
            if (at is System.CommandLine.Parsing.CommandResult verb)
                yield return verb.Command is RootCommand ? "diplomacy" : verb.Command.Name;
    }

    private static ExitCode CodeOf(Exception exception) =>
        exception switch
        {
            HttpRequestException or ClusterException or Npgsql.NpgsqlException or TimeoutException =>
                ExitCode.Unreachable,
            UsageException or FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException =>
                ExitCode.Usage,
            _ => ExitCode.Fault,
        };
}

/// <summary>What was typed can't be meant; the message says why.</summary>
internal sealed class UsageException(string message) : Exception(message);
