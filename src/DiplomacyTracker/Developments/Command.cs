using DiplomacyTracker.Platform;
using MediatR;

namespace DiplomacyTracker.Developments;

/// <summary>Something that somebody wants to have recorded about a development. Its JSON is the body of its route.</summary>
/// <typeparam name="TState">What the development is folded into.</typeparam>
public abstract record Command<TState> : IRequest<Receipt>, ITelling
    where TState : IDevelopment<TState>
{
    /// <summary>Who says so.</summary>
    public required ReportBody Report { get; init; }

    /// <summary>Which development; new where there is none of that id yet.</summary>
    internal Guid Development { get; init; }

    /// <summary>Whether that id was made for this command, so that nothing can have been recorded under it before.</summary>
    internal bool IsOfNewId { get; init; }

    /// <summary>How it arrived.</summary>
    internal Envelope Envelope { get; init; } = Envelope.Empty;

    /// <summary>Whether it begins a development.</summary>
    internal virtual bool Founds => false;

    /// <summary>Whether it may begin what exists already: it does so for those who knew of it earlier.</summary>
    internal virtual bool FoundsAgain => false;

    /// <summary>The developments that it names, which have to exist.</summary>
    internal virtual IEnumerable<Mention> Mentions => [];

    /// <summary>The development of which this one is a copy from then on.</summary>
    internal virtual Guid? Original => null;

    /// <summary>What happens: facts; or nothing, where it is so already.</summary>
    /// <exception cref="RefusedException">It can't be.</exception>
    public abstract IEnumerable<IFact> Decide(Story<TState> story);

    object ITelling.Reporting(ReportBody report) => this with { Report = report };
}

/// <summary>A command of whatever kind, for those who say it by another report.</summary>
internal interface ITelling
{
    /// <summary>Who says so.</summary>
    ReportBody Report { get; }

    /// <summary>The same said by that report.</summary>
    object Reporting(ReportBody report);
}

/// <summary>A command that begins a development.</summary>
public abstract record FoundingCommand<TState> : Command<TState>
    where TState : IDevelopment<TState>
{
    /// <summary>The id to record it under, if you want to choose it yourself: the same id and body again changes nothing.</summary>
    public Guid? Id { get; init; }

    /// <summary>The id that follows from what it is about, where there can be only one such development.</summary>
    internal virtual Guid? OwnId => null;

    internal override bool Founds => true;

    internal override bool FoundsAgain => OwnId is not null;
}

/// <summary>How a command arrived: what must be the same when it is tried again.</summary>
/// <param name="Command">The command's own id: a commit that was not acknowledged is recognised by it.</param>
/// <param name="ReceivedAt">When.</param>
/// <param name="Recorder">Who sent it.</param>
/// <param name="Route">Where to.</param>
/// <param name="Body">A hash of what was sent, whatever its spacing and order.</param>
/// <param name="Key">The Idempotency-Key, if any.</param>
/// <param name="IfMatch">The version that the sender has read, if they care.</param>
/// <param name="DryRun">Only to see what would happen.</param>
public sealed record Envelope(
    Guid Command,
    DateTimeOffset ReceivedAt,
    string Recorder,
    string Route,
    string Body,
    string? Key = null,
    long? IfMatch = null,
    bool DryRun = false
)
{
    internal static readonly Envelope Empty = new(Guid.Empty, DateTimeOffset.MinValue, "", "", "");
}

/// <summary>What became of a command.</summary>
/// <param name="Id">The development.</param>
/// <param name="Version">The number of its events.</param>
/// <param name="Position">The place of its last event in the log.</param>
/// <param name="Events">What was recorded; empty where it was so already.</param>
/// <param name="Created">Whether it began the development.</param>
public sealed record Receipt(Guid Id, long Version, long Position, IReadOnlyList<string> Events, bool Created)
{
    /// <summary>For a dry run: how it would read before and after.</summary>
    public Preview? Preview { get; init; }
}

/// <summary>What a command would change.</summary>
public sealed record Preview(object? Before, object? After, IReadOnlyList<string> Events);

/// <summary>Speaks of an event rather than of the development: it is understood though the development is not seen.</summary>
internal interface ISpeaksOfEvents;
