using DiplomacyTracker.Benchmarks;
using DiplomacyTracker.Benchmarks.Inventing;

var options = new Options(args);
if (options.Coded is { } coded)
{
    await CodedEvents.WriteAsync(coded, options.Rows, options.Until);
    return;
}

await using var output = options.Out is { } file
    ? new StreamWriter(file)
    : new StreamWriter(Console.OpenStandardOutput());
output.AutoFlush = true;
try
{
    await new Run(options, new Figures(output)).RunAsync();
}
finally
{
    if (!options.IsKept && Directory.Exists(options.Folder))
        Directory.Delete(options.Folder, recursive: true);
}
