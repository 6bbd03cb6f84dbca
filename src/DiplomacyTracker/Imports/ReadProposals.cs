using DiplomacyTracker.Imports.Formats;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>What the file of an import proposes, and nobody has accepted yet; nothing where the file isn't kept.</summary>
/// <param name="Import">The import, such as a preview.</param>
internal sealed record ReadProposals(Guid Import) : IRequest<IReadOnlyList<Proposed>>;

/// <summary>A visit or summit that a calendar names.</summary>
/// <param name="Name">As it is accepted: its UID, which all instances of an entry have.</param>
/// <param name="Kind">visit or summit.</param>
/// <param name="Occurs">When.</param>
/// <param name="Title">As the calendar has it.</param>
public sealed record Proposed(string Name, string Kind, EdtfDate Occurs, string Title);

internal sealed class ReadProposalsHandler(NpgsqlDataSource database, NamesOfPeople names, IMediator mediator)
    : IRequestHandler<ReadProposals, IReadOnlyList<Proposed>>
{
    public async Task<IReadOnlyList<Proposed>> Handle(ReadProposals request, CancellationToken cancellationToken)
    {
        var status = await mediator.Send(new ReadImport(request.Import), cancellationToken);
        if (await KeptFiles.FindAsync(database, request.Import, cancellationToken) is not { } bytes)
            return [];

        var told = await mediator.Send(new ReadProblems(request.Import, 0, Limit: null), cancellationToken);
        var waiting = told.Items.Where(row => row.Verdict is "proposed").Select(row => row.Line).ToHashSet();
        var people = await names.LoadAsync(status.StartedAt, cancellationToken);
        var asked = new Asked(status.StartedAt, new Dictionary<string, string>(StringComparer.Ordinal))
        {
            People = people,
        };
        using var file = new MemoryStream(bytes);
        return
        [
            .. AllFormats
                .Named(status.Format)
                .Read(ImportFile.Unpacked(file), asked)
                .Where(row => waiting.Contains(row.Line))
                .Select(row => row.Proposed)
                .OfType<Proposed>(),
        ];
    }
}
