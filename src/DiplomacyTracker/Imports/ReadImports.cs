using DiplomacyTracker.Platform;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>The imports, the latest first.</summary>
/// <param name="Limit">At most so many.</param>
internal sealed record ListImports(int Limit) : IRequest<ImportList>;

/// <summary>One import.</summary>
/// <param name="Id">Which.</param>
internal sealed record ReadImport(Guid Id) : IRequest<ImportStatus>;

/// <summary>What was wrong with which row, in the order of the file.</summary>
/// <param name="Id">The import.</param>
/// <param name="After">Behind so many.</param>
/// <param name="Limit">At most so many; null for all.</param>
internal sealed record ReadProblems(Guid Id, long After, int? Limit) : IRequest<ProblemList>;

/// <summary>Imports.</summary>
/// <param name="Items">The latest first.</param>
internal sealed record ImportList(IReadOnlyList<ImportStatus> Items);

/// <summary>Rows that weren't recorded, or not as the source has them.</summary>
/// <param name="Items">In the order of the file.</param>
/// <param name="Next">Ask with <c>after</c> = this for what follows; left out at the end.</param>
internal sealed record ProblemList(IReadOnlyList<RowProblem> Items, long? Next);

internal sealed class ReadImportsHandler(NpgsqlDataSource database)
    : IRequestHandler<ListImports, ImportList>,
        IRequestHandler<ReadImport, ImportStatus>,
        IRequestHandler<ReadProblems, ProblemList>
{
    public async Task<ImportList> Handle(ListImports request, CancellationToken cancellationToken) =>
        new(await ImportRow.ReadAsync(database, ids: null, request.Limit, cancellationToken));

    public async Task<ImportStatus> Handle(ReadImport request, CancellationToken cancellationToken) =>
        await ImportRow.ReadAsync(database, [request.Id], 1, cancellationToken) is [var status]
            ? status
            : throw new NotFoundException("unknown-import", $"There is no import {request.Id}.");

    public async Task<ProblemList> Handle(ReadProblems request, CancellationToken cancellationToken)
    {
        await Handle(new ReadImport(request.Id), cancellationToken);
        await using var command = database.CreateCommand(
            """
            select line, field, value, code, reason, verdict, recorded, development from diplomacy.import_problem
            where import = $1 order by ordinal, part offset $2 limit $3
            """
        );
        command.Parameters.Add(new() { Value = request.Id });
        command.Parameters.Add(new() { Value = request.After });
        command.Parameters.Add(new() { Value = request.Limit + 1L ?? long.MaxValue });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var problems = new List<RowProblem>();
        while (await reader.ReadAsync(cancellationToken))
            problems.Add(
                new(reader.GetInt64(0), Text(reader, 1), Text(reader, 2), reader.GetString(3), reader.GetString(4))
                {
                    Verdict = reader.GetString(5),
                    Recorded = Text(reader, 6),
                    Development = reader.IsDBNull(7) ? null : reader.GetGuid(7),
                }
            );
        return request.Limit is { } limit && problems.Count > limit
            ? new([.. problems.Take(limit)], request.After + limit)
            : new(problems, Next: null);
    }

    private static string? Text(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}
