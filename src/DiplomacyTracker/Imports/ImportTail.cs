using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>
/// How imports get on, for all who wait for it: they are asked after four times a second however many listen, and not at
/// all while nobody does.
/// </summary>
internal sealed class ImportTail(NpgsqlDataSource database, TimeProvider clock)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private HashSet<Guid> wanted = [];
    private Task<IReadOnlyDictionary<Guid, ImportStatus>>? next;

    /// <summary>How one of them has got on, a moment from now.</summary>
    /// <param name="id">Which.</param>
    /// <param name="cancellation">Ends the wait of this listener alone.</param>
    /// <exception cref="NotFoundException">There is no such import.</exception>
    public async Task<ImportStatus> NextAsync(Guid id, CancellationToken cancellation)
    {
        Task<IReadOnlyDictionary<Guid, ImportStatus>> glance;
        lock (gate)
        {
            wanted.Add(id);
            glance = next ??= GlanceAsync();
        }

        return (await glance.WaitAsync(cancellation)).TryGetValue(id, out var status)
            ? status
            : throw new NotFoundException("unknown-import", $"There is no import {id}.");
    }

    private async Task<IReadOnlyDictionary<Guid, ImportStatus>> GlanceAsync()
    {
        await Task.Delay(Glance, clock);
        // Of whoever called: they hold the gate, and next is not what it will be yet.
        await Task.Yield();
        HashSet<Guid> asked;
        lock (gate)
            (asked, wanted, next) = (wanted, [], null);

        return (await ImportRow.ReadAsync(database, [.. asked], asked.Count, CancellationToken.None)).ToDictionary(
            status => status.Id
        );
    }
}
