using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Ledger;

/// <summary>Finds out what the axes that somebody asked for mean, and waits for the ledger where it has to.</summary>
internal sealed class Vantages(LedgerReads reads, TimeProvider clock)
{
    /// <summary>By which rules facts are ordered and put into numbers: docs/methodology.md.</summary>
    public const string Methodology = "1";

    /// <summary>All that are published; the first is the one in use where none is asked for.</summary>
    public static IReadOnlyList<string> Methodologies { get; } = [Methodology, $"{Methodology}-goldstein"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>The moment at which the request is answered.</summary>
    public DateTimeOffset Now() => clock.GetUtcNow().ToMicroseconds();

    /// <summary>For answers across developments: nothing is read beyond what the ledger has reached.</summary>
    public async Task<AsOf> ForLedgerAsync(Axes axes, CancellationToken cancellation)
    {
        var now = Now();
        var reached = await WaitAsync(axes, cancellation);
        return await ResolvedAsync(axes, now, reached, cancellation);
    }

    /// <summary>For one development, whose stream is folded: current at once, unless the past of the log is asked for.</summary>
    /// <param name="axes">What was asked for.</param>
    /// <param name="last">The position of the development's last entry, or a later one that the ledger has reached.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<AsOf> ForStreamAsync(Axes axes, long last, CancellationToken cancellation)
    {
        if (axes.RecordedAt is not null)
            return await ForLedgerAsync(axes, cancellation);

        var now = Now();
        return Resolved(axes, now, now, last);
    }

    /// <summary>The position that the ledger has reached, once it has reached what was asked for.</summary>
    public async Task<long> ReachedAsync(Axes axes, CancellationToken cancellation) =>
        (await WaitAsync(axes, cancellation)).Ledger;

    /// <summary>How far log and ledger have got.</summary>
    public async Task<(long Log, long Ledger)> ProgressAsync(CancellationToken cancellation)
    {
        var progress = await Progress.ReadAsync(reads.Database, cancellation);
        return (progress.Log, progress.Ledger);
    }

    /// <summary>A position that is read on from is one that the log has.</summary>
    /// <exception cref="MalformedException">The log ends before it.</exception>
    public async Task RequireAsync(long position, string field, CancellationToken cancellation) =>
        (await Progress.ReadAsync(reads.Database, cancellation)).Require(position, field);

    private async Task<AsOf> ResolvedAsync(
        Axes axes,
        DateTimeOffset now,
        Progress reached,
        CancellationToken cancellation
    ) =>
        axes.RecordedAt switch
        {
            { Position: { } position, Instant: { } instant } => Resolved(axes, now, instant, position),
            { Position: { } position } => await AtAsync(axes, position, now, cancellation),
            { Instant: { } instant } => Resolved(axes, now, instant, await PositionAtAsync(instant, cancellation)),
            _ => Resolved(axes, now, now, reached.Ledger),
        };

    private async Task<AsOf> AtAsync(Axes axes, long position, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = reads.Database.CreateCommand(
            "select recorded_at from diplomacy.ledger_clock where position <= $1 order by position desc limit 1"
        );
        command.Parameters.Add(new() { Value = position });
        var instant = await command.ExecuteScalarAsync(cancellation);
        return Resolved(axes, now, instant is DateTime recorded ? new(recorded) : DateTimeOffset.UnixEpoch, position);
    }

    /// <summary>The greatest position that the daemon has reached and whose running maximum of timestamps is not later.</summary>
    public async Task<long> PositionAtAsync(DateTimeOffset instant, CancellationToken cancellation)
    {
        await using var command = reads.Database.CreateCommand(
            """
            select position from diplomacy.ledger_clock
            where recorded_at <= $1 and position <= (
                select last_seq_id from diplomacy.mt_event_progression where name = 'ledger:All')
            order by recorded_at desc, position desc limit 1
            """
        );
        command.Parameters.Add(new() { Value = instant });
        return await command.ExecuteScalarAsync(cancellation) is long position ? position : 0;
    }

    private async Task<Progress> WaitAsync(Axes axes, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var progress = await Progress.ReadAsync(reads.Database, cancellation);
        progress.Require(axes.MinPosition ?? 0, "minPosition");
        progress.Require(axes.RecordedAt?.Position ?? 0, "recordedAt");
        // An instant that no entry of the ledger lies behind may still be ahead of it.
        var instant = axes.RecordedAt is { Instant: not null, Position: null } ? progress.Log : 0;
        var wanted = Math.Max(Math.Max(axes.MinPosition ?? 0, axes.RecordedAt?.Position ?? 0), instant);
        while (progress.Ledger < wanted)
        {
            if (clock.GetElapsedTime(started) > Patience)
                throw new NotReadyException(
                    "ledger-behind",
                    $"The ledger has reached position {progress.Ledger}, and {wanted} was asked for. Try again.",
                    new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        ["position"] = progress.Ledger,
                        ["wanted"] = wanted,
                        ["lag"] = Math.Max(progress.Log - progress.Ledger, 0),
                    }
                );

            await Task.Delay(Glance, clock, cancellation);
            progress = await Progress.ReadAsync(reads.Database, cancellation);
        }

        return progress;
    }

    /// <summary>The axes at a moment, and at the position that R stands for.</summary>
    internal static AsOf Resolved(Axes axes, DateTimeOffset now, DateTimeOffset recordedAt, long position)
    {
        var known = axes.KnownAt ?? now;
        var valid = axes.ValidAt ?? DateOnly.FromDateTime(known.UtcDateTime);
        return new(
            valid,
            known,
            recordedAt,
            position,
            axes.Methodology ?? Methodology,
            axes.Gazetteer ?? Gazetteer.Version
        );
    }
}
