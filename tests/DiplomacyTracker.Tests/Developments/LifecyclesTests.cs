using System.Runtime.CompilerServices;
using System.Text;
using DiplomacyTracker.Agreements;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Incidents;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Representation;
using DiplomacyTracker.Statements;
using DiplomacyTracker.Summits;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Tests.Developments;

public sealed class LifecyclesTests
{
    private static readonly string Documented = Path.Combine(Root(), "docs", "lifecycles.md");

    [Fact]
    public void The_documented_lifecycles_are_the_code()
    {
        var printed =
            "# What is legal when\n\n"
            + "Printed from the tables that every decision asks: run the tests with `UPDATE_DOCS=1` to print them anew.\n"
            + "A column is the status by what was known when the new report was published; a cell is the status that\n"
            + "follows, and an empty one is refused with `illegal-transition`. What is recorded late begins with the\n"
            + "status that its report gives: there, held and established stand for any. Of an agreement the status on the\n"
            + "day of the act is asked, and what follows is so for some of the parties at least.\n"
            + Printed(Visit.Legal)
            + Printed(Summit.Legal)
            + Printed(Statement.Legal)
            + Printed(Agreement.Legal)
            + Printed(Incident.Legal)
            + Printed(Incident.LegalForSender)
            + Printed(MutualRepresentation.Legal);

        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Documented) ?? "");
            File.WriteAllText(Documented, printed);
        }

        Assert.Equal(File.ReadAllText(Documented), printed);
    }

    private static string Printed<TStatus>(Lifecycle<TStatus> legal)
        where TStatus : struct, Enum
    {
        var statuses = Enum.GetValues<TStatus>();
        var table = new StringBuilder()
            .Append('\n')
            .Append("## The ")
            .Append(legal.Noun)
            .Append("\n\n| |")
            .AppendJoin("|", statuses.Select(status => $" {Kebab.Of(status)} "))
            .Append("|\n|---|")
            .AppendJoin("|", statuses.Select(_ => "---"))
            .Append("|\n");
        foreach (var (verb, next) in legal)
        {
            Assert.Equal(statuses.Length, next.Count);
            table
                .Append("| ")
                .Append(verb)
                .Append(" |")
                .AppendJoin("|", next.Select(status => status is { } to ? $" {Kebab.Of(to)} " : " "))
                .Append("|\n");
        }

        return table.ToString();
    }

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? "", "../../.."));
}
