using System.CommandLine;
using DiplomacyTracker.Cli.Wire;

namespace DiplomacyTracker.Cli.Records;

/// <summary><c>diplomacy record confirm-visit ID ...</c>: a verb for every command that any route takes.</summary>
internal static class RecordVerb
{
    /// <summary>The verb, with what is typed behind it alone where that is one of the commands: looking at every one takes its time.</summary>
    /// <param name="line">All that was typed; empty for all commands.</param>
    public static Command Of(IReadOnlyList<string> line)
    {
        var record = new Verb("record", "Records what a source says.")
        {
            Examples =
            [
                "diplomacy record schedule-visit --visitor USA --visitor-person \"Antony Blinken\" --host KOR "
                    + "--host-city Seoul --occurs 2024-03 --outlet \"The Korea Times\" --published 2024-02-19",
                "diplomacy record confirm-visit 018dbeb9-8400-7000-8000-000000000002 --by KOR "
                    + "--occurs 2024-03-17/2024-03-18 --outlet Reuters --published 2024-03-14",
            ],
        };
        var all = Commands().ToLookup(command => command.Name, StringComparer.Ordinal);
        foreach (var named in Named(all, line))
            record.Subcommands.Add(Recording.Of([.. named]));
        return record;
    }

    private static IEnumerable<IGrouping<string, Taken>> Named(ILookup<string, Taken> all, IReadOnlyList<string> line)
    {
        // A shell asks in brackets what may come next.
        if (line is [] or [['[', ..], ..])
            return all;
        var rest = line.SkipWhile(word => word is not "record").ToList();
        var typed = rest.Skip(1).FirstOrDefault(all.Contains);
        return typed is null && rest.Count > 0 ? all : all.Where(named => named.Key == typed);
    }

    /// <summary>Every command by its name; one that several kinds take comes once for each.</summary>
    internal static IEnumerable<Taken> Commands() =>
        from route in Routes.All
        where route.Body is not null && Tracker.Kinds.Any(kind => kind.Collection == route.Pattern.Split('/')[2])
        from taken in new[] { route.Body?.Plain, route.Body?.Type }
        where taken is not null
        select new Taken(route, taken, IsPlain: taken == route.Body?.Plain);
}

/// <summary>A command, and the route that takes it.</summary>
/// <param name="Route">Where to.</param>
/// <param name="Type">Of the command.</param>
/// <param name="IsPlain">Whether it says nothing of a status.</param>
internal sealed record Taken(Route Route, Type Type, bool IsPlain)
{
    /// <summary>Such as confirm-visit.</summary>
    public string Name => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(Type.Name.Split('`')[0]);

    /// <summary>Such as visit.</summary>
    public string Kind => Tracker.Kinds.Single(kind => kind.Collection == Route.Pattern.Split('/')[2]).Name;
}
