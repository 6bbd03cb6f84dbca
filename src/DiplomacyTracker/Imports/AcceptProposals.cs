using DiplomacyTracker.Platform;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>Sends the file of an import once more, and accepts some of what it proposes.</summary>
/// <param name="Import">The import whose file it is.</param>
/// <param name="Names">As the proposals are named in it.</param>
/// <param name="ReceivedAt">When they were accepted.</param>
/// <param name="Recorder">Who accepts them.</param>
internal sealed record AcceptProposals(
    Guid Import,
    IReadOnlyList<string> Names,
    DateTimeOffset ReceivedAt,
    string Recorder
) : IRequest<ImportStatus>;

internal sealed class AcceptProposalsHandler(NpgsqlDataSource database, IMediator mediator)
    : IRequestHandler<AcceptProposals, ImportStatus>
{
    public async Task<ImportStatus> Handle(AcceptProposals request, CancellationToken cancellationToken)
    {
        if (request.Names.Count is 0)
            throw new MalformedException("nothing-accepted", "Tick what is to be recorded.", "accept");
        var status = await mediator.Send(new ReadImport(request.Import), cancellationToken);
        var bytes =
            await KeptFiles.FindAsync(database, request.Import, cancellationToken)
            ?? throw new ConflictException(
                409,
                "file-not-kept",
                "The file of this import isn't kept any more. Send it again.",
                new Dictionary<string, object>(StringComparer.Ordinal) { ["id"] = request.Import }
            );
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, bytes, cancellationToken);
        return await mediator.Send(
            new StartImport(
                status.Format,
                new(path, status.File, status.Hash),
                // A name may have a comma in it, and no line break.
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["accept"] = string.Concat(request.Names.Order(StringComparer.Ordinal).Select(name => $"{name}\n")),
                },
                request.ReceivedAt,
                request.Recorder,
                DryRun: false
            ),
            cancellationToken
        );
    }
}
