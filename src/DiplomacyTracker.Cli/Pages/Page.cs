using System.Text.Json.Nodes;
using DiplomacyTracker.Cli.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>A page for people: coloured on a terminal, plain elsewhere or with NO_COLOR; nothing is cut off.</summary>
internal sealed class Page
{
    private const int WidthElsewhere = 120;
    private readonly StringWriter? plain;
    private readonly IAnsiConsole console;

    private Page()
    {
        var isPlain = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        plain = isPlain ? new() : null;
        console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
                ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(plain ?? Console.Out),
            }
        );
        if (isPlain)
            console.Profile.Width = Width();
    }

    /// <summary>A terminal may not know how wide it is, and says 0.</summary>
    private static int Width() =>
        Console.IsOutputRedirected || Console.WindowWidth is 0 ? WidthElsewhere : Console.WindowWidth;

    /// <summary>Prints an answer.</summary>
    /// <param name="answer">What came.</param>
    /// <param name="asJson">As it came, for programs.</param>
    /// <param name="print">For people.</param>
    public static void Print(Answer answer, bool asJson, Action<JsonNode, Page> print)
    {
        if (asJson)
        {
            Console.Out.WriteLine(answer.Text);
            return;
        }

        var page = new Page();
        print(answer.Json, page);
        page.Flush();
    }

    /// <summary>Columns are filled up with blanks; at the end of a line nobody needs them.</summary>
    private void Flush()
    {
        if (plain is not null)
            Console.Out.WriteLine(
                string.Join('\n', plain.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd()))
            );
    }

    /// <summary>A heading.</summary>
    public void Head(string text) => console.Write(new Text($"{text}\n", new Style(decoration: Decoration.Bold)));

    /// <summary>A line.</summary>
    public void Line(string text = "") => console.Write(new Text($"{text}\n"));

    /// <summary>Text that belongs to the line before; it wraps within its margin.</summary>
    public void Indented(string text) => console.Write(new Padder(new Text(text), new Padding(12, 0, 0, 0)));

    /// <summary>A line that matters less.</summary>
    public void Aside(string text) => console.Write(new Text($"{text}\n", new Style(decoration: Decoration.Dim)));

    /// <summary>Rows under headings.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table().Border(TableBorder.None);
        foreach (var (index, heading) in headings.Index())
        {
            var column = new TableColumn(new Text(heading, new Style(decoration: Decoration.Dim)));
            column.NoWrap = index < headings.Count - 1;
            table.AddColumn(column.PadLeft(0).PadRight(2));
        }

        foreach (var row in rows)
            table.AddRow(row.Select(cell => (IRenderable)new Text(cell)));
        console.Write(table);
    }

    /// <summary>Names and values, one a line; those without a value are left out.</summary>
    public void Fields(params IEnumerable<(string Name, string? Value)> fields)
    {
        var grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(2))
            .AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        foreach (var (name, value) in fields)
            if (value is { Length: > 0 })
                grid.AddRow(new Text(name, new Style(decoration: Decoration.Dim)), new Text(value));
        console.Write(grid);
    }
}
