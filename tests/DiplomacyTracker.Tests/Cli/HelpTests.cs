using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using DiplomacyTracker.Cli;
using DiplomacyTracker.Cli.Records;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Cli;

/// <summary>The help says what is true, and the documentation is the help.</summary>
public sealed class HelpTests
{
    [Fact]
    public void Every_example_of_the_help_can_be_typed()
    {
        var examples = Verbs(Diplomacy.Command())
            .Select(verb => verb.Command)
            .OfType<Verb>()
            .SelectMany(verb => verb.Examples)
            .ToList();

        Assert.True(examples.Count > 40, $"There are only {examples.Count}.");
        Assert.All(examples, example => Assert.Empty(Parsed(example).Errors));
    }

    [Fact]
    public void Every_command_has_an_example_that_sends_what_the_api_shows()
    {
        foreach (var taken in RecordVerb.Commands())
        {
            var typed = Parsed(Assert.Single(Examples.Of(taken)));
            var sent = Assert.IsType<Verb>(typed.CommandResult.Command).Body?.Invoke(typed);
            Assert.True(JsonNode.DeepEquals(Examples.BodyOf(taken), sent), $"{taken.Name}: {sent}");
        }
    }

    [Fact]
    public void Every_command_of_the_api_can_be_typed()
    {
        var typed = Diplomacy
            .Command()
            .Subcommands.Single(verb => verb.Name is "record")
            .Subcommands.Select(verb => verb.Name);
        var commands = typeof(Tracker)
            .Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, BaseType: not null } && IsCommand(type))
            .Select(type => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name.Split('`')[0]));
        Assert.Equal(commands.Order(StringComparer.Ordinal), typed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_documentation_is_the_help()
    {
        var printed = new StringBuilder(
            "# The terminal\n\nPrinted from its own help: run the tests with `UPDATE_DOCS=1` to print it anew.\n"
        );
        var root = Diplomacy.Command();
        foreach (var (path, _) in Verbs(root).Prepend(("", root)))
            printed
                .Append("\n## `")
                .Append($"diplomacy {path}".Trim())
                .Append("`\n\n```text\n")
                .Append(HelpOf(root, path))
                .Append("\n```\n");

        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is not null)
            File.WriteAllText(Checkout.In("docs", "cli.md"), printed.ToString());
        Assert.Equal(Checkout.Read("docs", "cli.md"), printed.ToString());
    }

    private static string HelpOf(RootCommand root, string path)
    {
        using var output = new StringWriter();
        root.Parse([.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])
            .Invoke(new InvocationConfiguration { Output = output });
        return string.Join('\n', output.ToString().Trim().Split('\n').Select(line => line.TrimEnd()));
    }

    private static bool IsCommand(Type? type) =>
        type is not null
        && (
            type is { IsGenericType: true }
                && type.GetGenericTypeDefinition() == typeof(DiplomacyTracker.Developments.Command<>)
            || IsCommand(type.BaseType)
        );

    /// <summary>As the terminal gets it; what the shell does with the output is the shell's.</summary>
    private static ParseResult Parsed(string example) =>
        Diplomacy.Command().Parse(example["diplomacy ".Length..].Split(" >> ")[0]);

    private static IEnumerable<(string Path, Command Command)> Verbs(Command above, string path = "") =>
        above.Subcommands.SelectMany(verb =>
            Verbs(verb, $"{path} {verb.Name}".Trim()).Prepend(($"{path} {verb.Name}".Trim(), verb))
        );
}
