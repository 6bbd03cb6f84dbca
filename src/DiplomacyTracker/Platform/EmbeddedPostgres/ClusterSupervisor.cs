namespace DiplomacyTracker.Platform.EmbeddedPostgres;

/// <summary>Notices within a quarter of a second that the server died, and has it started again.</summary>
internal sealed class ClusterSupervisor(ClusterFolder folder, ClusterMember member)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Interval, cancellationToken);
                if (Postmaster.Find(folder) is null)
                    await member.RestoreAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
    }
}
