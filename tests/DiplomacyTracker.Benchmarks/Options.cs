using System.Globalization;

namespace DiplomacyTracker.Benchmarks;

/// <summary>What may stand behind the command; docs/benchmarks.md says it in words.</summary>
internal sealed class Options
{
    private static readonly string[] Known =
    [
        "--sizes",
        "--only",
        "--out",
        "--data",
        "--until",
        "--write-coded",
        "--rows",
        "--seconds",
    ];

    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">An option is unknown, or has no value.</exception>
    public Options(IReadOnlyList<string> args)
    {
        foreach (var pair in args.Chunk(2))
            given[pair[0]] =
                pair is [var name, var value] && Known.Contains(name, StringComparer.Ordinal)
                    ? value
                    : throw new ArgumentException(
                        $"{pair[0]}? There are {string.Join(", ", Known)}, each with a value.",
                        nameof(args)
                    );
        IsKept = given.ContainsKey("--data");
        Folder = Text("--data") ?? Path.Combine(Path.GetTempPath(), $"diplomacy-benchmarks-{Guid.CreateVersion7():N}");
    }

    private Options(Options other, string folder)
    {
        given = new(other.given, StringComparer.Ordinal) { ["--rows"] = "2000", ["--seconds"] = "1" };
        (Folder, IsKept) = (folder, false);
    }

    /// <summary>The same parts with little of everything, in another folder.</summary>
    public Options Small(string folder) => new(this, folder);

    public IReadOnlyList<int> Sizes =>
        [
            .. (Text("--sizes") ?? "5000,50000,500000")
                .Split(',')
                .Select(size => int.Parse(size, CultureInfo.InvariantCulture)),
        ];

    /// <summary>Where the data of each size lies; loaded once, it is used again.</summary>
    public string Folder { get; }

    /// <summary>Whether it stays when all is measured.</summary>
    public bool IsKept { get; }

    /// <summary>The day before which everything happened: today, or that given.</summary>
    public DateOnly Until =>
        Text("--until") is { } day
            ? DateOnly.Parse(day, CultureInfo.InvariantCulture)
            : DateOnly.FromDateTime(DateTime.UtcNow);

    public string? Out => Text("--out");

    public string? Coded => Text("--write-coded");

    public int Rows => int.Parse(Text("--rows") ?? "500000", CultureInfo.InvariantCulture);

    /// <summary>How long each side of a comparison of rates runs, all in all.</summary>
    public double Seconds => double.Parse(Text("--seconds") ?? "15", CultureInfo.InvariantCulture);

    /// <summary>Whether a part is to be measured.</summary>
    public bool Wants(string part) =>
        Text("--only") is not { } only || only.Split(',').Contains(part, StringComparer.Ordinal);

    private string? Text(string name) => given.GetValueOrDefault(name);
}
