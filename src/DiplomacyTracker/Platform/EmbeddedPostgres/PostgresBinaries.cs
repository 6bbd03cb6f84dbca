using System.Globalization;
using System.Text.RegularExpressions;

namespace DiplomacyTracker.Platform.EmbeddedPostgres;

/// <summary>One installed PostgreSQL: the folder of its programs, and its major version.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    public string InitDb => Program(Folder, "initdb");
    public string PgCtl => Program(Folder, "pg_ctl");

    /// <summary>Finds the programs; of several versions the one that made the data, if there is data.</summary>
    public static Task<PostgresBinaries> FindAsync(string? setting, int? madeBy, CancellationToken cancellationToken) =>
        FindAsync(setting, Environment.GetEnvironmentVariable("PG_BINDIR"), Places(), madeBy, cancellationToken);

    internal static async Task<PostgresBinaries> FindAsync(
        string? setting,
        string? variable,
        IEnumerable<string> places,
        int? madeBy,
        CancellationToken cancellationToken
    )
    {
        if (Named("The setting Binaries", setting) is { } set)
            return await ReadAsync(set, cancellationToken);
        if (Named("The variable PG_BINDIR", variable) is { } named)
            return await ReadAsync(named, cancellationToken);

        PostgresBinaries? first = null;
        foreach (var place in places.Where(IsComplete))
        {
            var found = await ReadAsync(place, cancellationToken);
            if (madeBy is null || madeBy == found.Major)
                return found;
            first ??= found;
        }

        return first ?? throw new PostgresNotFoundException();
    }

    private static string? Named(string source, string? folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
            return null;
        return IsComplete(folder)
            ? Path.GetFullPath(folder)
            : throw new ClusterException(
                $"{source} names {folder}, which does not hold initdb, pg_ctl and postgres: "
                    + "name the folder that does, such as /usr/lib/postgresql/17/bin, or leave it out to have it searched for."
            );
    }

    private static bool IsComplete(string folder) =>
        IsThere(Program(folder, "initdb"))
        && IsThere(Program(folder, "pg_ctl"))
        && IsThere(Program(folder, "postgres"));

    // A link outlives the program that it leads to.
    private static bool IsThere(string program) =>
        File.Exists(program) && (File.ResolveLinkTarget(program, returnFinalTarget: true)?.Exists ?? true);

    private static string Program(string folder, string name) =>
        Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name);

    private static async Task<PostgresBinaries> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var run = await ProgramRun.RunAsync(Program(folder, "postgres"), ["--version"], folder, cancellationToken);
        return FirstNumber().Match(run.Said) is { Success: true } major
            ? new(folder, int.Parse(major.ValueSpan, CultureInfo.InvariantCulture))
            : throw new ClusterException($"{Program(folder, "postgres")} does not tell its version: {run.Said}");
    }

    private static IEnumerable<string> Places() =>
        [
            Path.Combine(AppContext.BaseDirectory, "postgres", "bin"),
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
                Path.PathSeparator,
                StringSplitOptions.RemoveEmptyEntries
            ),
            .. Installed("/usr/lib/postgresql", "*"),
            .. Installed("/usr", "pgsql-*"),
            .. Installed("/opt/homebrew/opt", "postgresql@*"),
            .. Installed("/usr/local/opt", "postgresql@*"),
            .. Installed(
                Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"),
                "*"
            ),
        ];

    private static IEnumerable<string> Installed(string root, string pattern) =>
        Directory.Exists(root)
            ? Directory
                .EnumerateDirectories(root, pattern)
                .OrderByDescending(VersionInName)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];

    private static int VersionInName(string folder) =>
        int.TryParse(
            FirstNumber().Match(Path.GetFileName(folder)).ValueSpan,
            CultureInfo.InvariantCulture,
            out var version
        )
            ? version
            : 0;

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstNumber();
}
