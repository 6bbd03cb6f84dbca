using DiplomacyTracker.Imports;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>How imports get on, for those who wait for it.</summary>
public sealed class ProgressTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task However_many_listen_all_are_told_by_one_look_and_each_of_the_import_that_they_listen_to()
    {
        var (one, other) = (await SentAsync("1"), await SentAsync("2"));
        var tail = tracker.Services.GetRequiredService<ImportTail>();

        var told = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(turn => tail.NextAsync(turn % 2 is 0 ? one : other, TestContext.Current.CancellationToken))
        );

        Assert.Equal([one, other], told.Take(2).Select(status => status.Id));
        Assert.Equal(2, told.Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    [Fact]
    public async Task Who_listens_to_no_import_is_told_so_and_nobody_else_notices()
    {
        var (one, tail) = (await SentAsync("3"), tracker.Services.GetRequiredService<ImportTail>());

        var (good, bad) = (
            tail.NextAsync(one, TestContext.Current.CancellationToken),
            tail.NextAsync(Guid.Empty, TestContext.Current.CancellationToken)
        );

        await Assert.ThrowsAsync<NotFoundException>(() => bad);
        Assert.Equal("done", (await good).State);
    }

    private async Task<Guid> SentAsync(string id) =>
        Guid.Parse($"{(await tracker.ImportAsync(new VisitRow(id, "France")))["id"]}");
}
