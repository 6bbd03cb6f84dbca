using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;
using MediatR;

namespace DiplomacyTracker.Duplicates;

/// <summary>Somebody's decision on two developments.</summary>
public abstract record DecideDuplicate : IRequest<Receipt>
{
    /// <summary>One of the two.</summary>
    public required Guid One { get; init; }

    /// <summary>The other one.</summary>
    public required Guid Other { get; init; }

    /// <summary>Who says so; left out: the record itself.</summary>
    public ReportBody? Report { get; init; }

    /// <summary>How it arrived.</summary>
    internal Envelope Envelope { get; init; } = Envelope.Empty;
}

/// <summary>Two developments are one: that which became known later counts no more, and links to the other; so does a visit to one of the stops of a journey.</summary>
public sealed record AcceptDuplicate : DecideDuplicate
{
    /// <summary>Why, in words.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }
}

/// <summary>Two developments are not one, however alike: they are not proposed again.</summary>
public sealed record RejectDuplicate : DecideDuplicate
{
    /// <summary>Why, in words.</summary>
    [JsonConverter(typeof(ShortText))]
    public required string Reason { get; init; }
}

/// <summary>The decision on two developments was wrong: all is as before it.</summary>
public sealed record UndoDuplicate : DecideDuplicate
{
    /// <summary>Why, in words.</summary>
    [JsonConverter(typeof(ShortText))]
    public required string Reason { get; init; }
}

internal sealed class AcceptDuplicateHandler(Decisions decisions) : IRequestHandler<AcceptDuplicate, Receipt>
{
    public Task<Receipt> Handle(AcceptDuplicate request, CancellationToken cancellationToken) =>
        decisions.DecideAsync(request, DuplicateState.Accepted, request.Reason, cancellationToken);
}

internal sealed class RejectDuplicateHandler(Decisions decisions) : IRequestHandler<RejectDuplicate, Receipt>
{
    public Task<Receipt> Handle(RejectDuplicate request, CancellationToken cancellationToken) =>
        decisions.DecideAsync(request, DuplicateState.Rejected, request.Reason, cancellationToken);
}

internal sealed class UndoDuplicateHandler(Decisions decisions) : IRequestHandler<UndoDuplicate, Receipt>
{
    public Task<Receipt> Handle(UndoDuplicate request, CancellationToken cancellationToken) =>
        decisions.UndoAsync(request, cancellationToken);
}
