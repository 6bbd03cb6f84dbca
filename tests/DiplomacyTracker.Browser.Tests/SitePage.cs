namespace DiplomacyTracker.Browser.Tests;

/// <summary>A page of the site as it reads with the demonstration.</summary>
/// <param name="Name">How its title begins.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Status">With what it answers.</param>
/// <param name="HasAxes">Whether one can travel in time on it.</param>
internal sealed record SitePage(string Name, string Address, int Status = 200, bool HasAxes = true)
{
    private const string Visit = "/visits/018dbeb9-8400-7000-8000-000000000002";

    /// <summary>All pages. Each line is tested by everything in <see cref="EveryPageTests"/>; a new page is a line here.</summary>
    public static readonly IReadOnlyList<SitePage> All =
    [
        new("Today in diplomacy", "/"),
        new("Today in diplomacy", "/?since=2024-02-19&validAt=2024-03-14&knownAt=2024-03-14"),
        new("Relations", "/relations"),
        new("South Korea & United States", "/relations/KOR/USA?why=true"),
        new("South Korea & United States", "/relations/KOR/USA?from=2024-02-20&knownAt=2024-03-18"),
        new("Antony Blinken", Visit),
        new("Antony Blinken", $"{Visit}?knownAt=2024-02-20"),
        new("Third Summit for Democracy", "/summits/018dbeb9-8400-7000-8000-000000000003"),
        new("March 2024", "/calendar?month=2024-03&knownAt=2024-02-20"),
        new("March 2024", "/calendar?month=2024-03&view=agenda"),
        new("Promises", "/promises?by=outlet&validAt=2024-03-31"),
        new("Reporting lag", "/lag?validAt=2024-03-31&lateAfter=1"),
        new("Matrix", "/matrix?knownAt=2024-03-18"),
        new("Who is close to whom", "/network?knownAt=2024-03-18"),
        new("Around South Korea", "/network?country=KOR&knownAt=2024-03-18"),
        new("Pairs compared", "/compare?pairs=KOR-USA,KOR-PRK&knownAt=2024-03-18"),
        new("How the world stands with South Korea", "/map?country=KOR&knownAt=2024-03-18"),
        new("Countries", "/countries"),
        new("South Korea", "/countries/KOR?knownAt=2024-03-18"),
        new("People", "/people?country=KOR&knownAt=2024-03-18"),
        new("Park Jin", "/people/0180b5a3-9800-7000-8000-000000000006"),
        new("Search", "/search?q=blinken+seoul"),
        new("Schedule a visit", "/record", HasAxes: false),
        new("Schedule a visit", "/record/visits/schedule-visit", HasAxes: false),
        new("Replay", "/replay?one=KOR&other=USA", HasAxes: false),
        new("Import", "/import", HasAxes: false),
        new("Probably the same", "/duplicates"),
        new("How the tracker is", "/status", HasAxes: false),
        new("Not found", "/nothing/is/here", Status: 404, HasAxes: false),
        new("Not reached", "/offline", HasAxes: false),
        new("XYZ", "/countries/XYZ", Status: 404),
        new("Today in diplomacy", "/?country=KOR", Status: 400),
    ];

    /// <summary>The page at an address of the table.</summary>
    public static SitePage At(string address) => All.Single(page => page.Address == address);
}
