using DiplomacyTracker.Platform;
using Marten;
using MediatR;

namespace DiplomacyTracker.Developments;

/// <summary>The one way by which anything is written.</summary>
internal sealed class CommandHandler<TCommand, TState>(IDocumentStore store, Admission admission, TimeProvider clock)
    : IRequestHandler<TCommand, Receipt>
    where TCommand : Command<TState>
    where TState : IDevelopment<TState>
{
    // Two lost races are bad luck; whoever loses a third waits in line, and is served unless the line is endless.
    private const int RacesBeforeWaiting = 2;
    private const int Races = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<Receipt> Handle(TCommand request, CancellationToken cancellationToken)
    {
        using var admitted = await admission.EnterAsync(cancellationToken);
        var (races, started) = (0, clock.GetTimestamp());
        if (request is { IsOfNewId: true, Founds: true, Envelope: { DryRun: false, IfMatch: null } })
            try
            {
                return await new Attempt<TCommand, TState>(store, request).BeginAsync(cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The key has come before, or the answer of a commit was lost, or it can't be: look, and decide again.
            }

        while (true)
            try
            {
                return await new Attempt<TCommand, TState>(store, request).RunAsync(
                    exclusive: races > RacesBeforeWaiting,
                    cancellationToken
                );
            }
            catch (Exception exception) when (LostRaces.Is(exception) && ++races < Races)
            {
                // Somebody else was first: look again, decide again.
            }
            catch (Exception exception) when (LostRaces.Is(exception))
            {
                throw new RaceLostException(request.Development);
            }
            catch (Exception exception) when (Outages.Is(exception) && clock.GetElapsedTime(started) < Patience)
            {
                // Whether it was committed is unknown; the next attempt finds out by the command's own id.
                await Task.Delay(TimeSpan.FromMilliseconds(200), clock, cancellationToken);
            }
    }
}
