using System.Diagnostics;
using System.Globalization;
using DiplomacyTracker.Benchmarks;

var options = args.Chunk(2)
    .Where(pair => pair.Length is 2)
    .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
var sizes = options
    .GetValueOrDefault("--sizes", "5000,50000,500000")
    .Split(',')
    .Select(size => int.Parse(size, CultureInfo.InvariantCulture));
var only = options.GetValueOrDefault("--only", "").Split(',', StringSplitOptions.RemoveEmptyEntries);
await using var output = options.TryGetValue("--out", out var file)
    ? new StreamWriter(file)
    : new StreamWriter(Console.OpenStandardOutput());
output.AutoFlush = true;
var folder = options.GetValueOrDefault(
    "--data",
    Path.Combine(Path.GetTempPath(), $"diplomacy-benchmarks-{Guid.CreateVersion7():N}")
);
var figures = new Figures(output);
figures.Note($"Load when it began: {Load()}\n\n| events | what | measured | aim | reached |\n|---|---|---|---|---|");
try
{
    foreach (var size in sizes)
        await new Run(
            size,
            Path.Combine(folder, size.ToString(CultureInfo.InvariantCulture)),
            figures,
            only
        ).RunAsync();
    AtRandom.Compare(figures);
    figures.Note($"\nLoad when it ended: {Load()}");
}
finally
{
    if (!options.ContainsKey("--data") && Directory.Exists(folder))
        Directory.Delete(folder, recursive: true);
}

static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Trim() : "unknown";
