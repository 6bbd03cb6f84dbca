using System.Globalization;

namespace DiplomacyTracker.Benchmarks;

/// <summary>All that is measured: first what is read at each size, then sizes against one another, then what is written.</summary>
internal sealed class Run(Options options, Figures figures)
{
    public async Task RunAsync()
    {
        await WarmUpAsync();
        figures.Begin(await Machine.DescribeAsync());
        foreach (var size in options.Sizes)
            await ReadingAsync(size);
        if (options.Wants("across") && options.Sizes.Count > 1)
            await AcrossAsync(options.Sizes.Min(), options.Sizes.Max());
        foreach (var size in options.Sizes)
            await WritingAsync(size);
        if (options.Wants("start"))
            await Starting.OnNewAsync(figures, Path.Combine(options.Folder, "new"));
        figures.End();
    }

    /// <summary>Goes through everything once, small, so that the size that is measured first doesn't pay for the program's start.</summary>
    private async Task WarmUpAsync()
    {
        const int small = 2000;
        var folder = Path.Combine(options.Folder, "warm");
        var warming = new Run(options.Small(folder), new(TextWriter.Null));
        await warming.ReadingAsync(small);
        await warming.WritingAsync(small);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The data of a size, which nothing of this changes.</summary>
    private async Task ReadingAsync(int size)
    {
        var folder = FolderOf(size);
        var isNew = !Directory.Exists(folder);
        await using var host = await Host.OpenAsync(folder);
        if (isNew)
            await Loading.LoadAsync(size, figures, host, options.Until);
        if (isNew || options.Wants("rebuild"))
            await new Building(size, figures, host).RebuildAsync();

        await host.StartAsync();
        var asking = new Asking(host.Http, size, options.Until);
        if (options.Wants("current"))
            await new Current(size, figures, host, asking).MeasureAsync();
        if (options.Wants("random"))
            await new AtRandom(size, figures, host, asking).MeasureAsync();
        if (options.Wants("matrix"))
            await new Matrix(size, figures, asking).MeasureAsync();
        if (options.Wants("analyst"))
            await new Analyst(
                size,
                figures,
                host,
                asking,
                Path.Combine(options.Folder, $"analyst-{size}")
            ).MeasureAsync();
        await host.StopAsync();
    }

    private async Task AcrossAsync(int smallest, int largest)
    {
        await using var small = await Host.OpenAsync(FolderOf(smallest));
        await using var large = await Host.OpenAsync(FolderOf(largest));
        await small.StartAsync();
        await large.StartAsync();
        await new Across(
            figures,
            new Asking(small.Http, smallest, options.Until),
            new Asking(large.Http, largest, options.Until),
            await Window.RowsAsync(small),
            await Window.RowsAsync(large)
        ).MeasureAsync();
        await small.StopAsync();
        await large.StopAsync();
    }

    /// <summary>What writes, writes into a copy.</summary>
    private async Task WritingAsync(int size)
    {
        string[] parts = ["commands", "arriving", "lag", "imports", "start", "paint"];
        if (!parts.Any(options.Wants))
            return;

        var copy = FolderOf(size) + "-copy";
        await Machine.CopyAsync(FolderOf(size), copy);
        try
        {
            await using (var host = await Host.OpenAsync(copy))
            {
                if (options.Wants("commands"))
                    await new Commands(size, figures, host, options.Seconds).MeasureAsync();
                if (options.Wants("arriving"))
                    await new Arriving(size, figures, host, options.Until).MeasureAsync();
                if (options.Wants("lag"))
                    await new Lag(size, figures, host, options.Seconds).MeasureAsync();
            }

            if (options.Wants("imports"))
                await using (var host = await Host.OpenAsync(copy))
                    await new FileImport(size, figures, host, options).MeasureAsync();
            if (options.Wants("start"))
                await new Starting(size, figures, copy).OnExistingAsync();
            if (options.Wants("paint"))
                await new Paint(size, figures, copy).MeasureAsync();
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private string FolderOf(int size) => Path.Combine(options.Folder, size.ToString(CultureInfo.InvariantCulture));
}
