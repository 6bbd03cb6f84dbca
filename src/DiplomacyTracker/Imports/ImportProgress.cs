using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DiplomacyTracker.Platform;
using MediatR;
using Microsoft.AspNetCore.Http;

namespace DiplomacyTracker.Imports;

/// <summary>How an import gets on, as server-sent events: <c>progress</c> whenever it has moved, <c>end</c> once it has ended.</summary>
internal static class ImportProgress
{
    /// <summary>The stream.</summary>
    /// <exception cref="NotFoundException">There is no such import.</exception>
    public static async Task<IResult> TellAsync(
        Guid id,
        IMediator mediator,
        ImportTail tail,
        CancellationToken cancellation
    )
    {
        var first = await mediator.Send(new ReadImport(id), cancellation);
        return TypedResults.ServerSentEvents(StepsAsync(first, tail, cancellation));
    }

    private static async IAsyncEnumerable<SseItem<string>> StepsAsync(
        ImportStatus status,
        ImportTail tail,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var told = (ImportStatus?)null;
        while (!status.HasEnded)
        {
            if (status != told)
                yield return new(JsonSerializer.Serialize(status, TrackerJson.Lenient), "progress");
            told = status;
            status = await tail.NextAsync(status.Id, cancellation);
        }

        yield return new(JsonSerializer.Serialize(status, TrackerJson.Lenient), "end");
    }
}
