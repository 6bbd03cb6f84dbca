using System.Text.Json;
using DiplomacyTracker.Platform;
using Marten;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>What became of the rows of a chunk: each is in exactly one place.</summary>
internal sealed partial class Tally(Import import, Chunk chunk)
{
    private readonly Dictionary<string, int> verdicts = new(StringComparer.Ordinal);
    private readonly List<(long Ordinal, int Part, RowProblem Problem)> problems = [];
    private readonly List<(long Ordinal, long Line, Guid Development, Proposal Proposal)> said = [];
    private readonly List<(long Ordinal, long Line, DevelopmentLog Log)> begun = [];
    private int conflicts;
    private int events;

    /// <summary>Works a row in, and the development that it is about, if it is about one.</summary>
    public void Add(long ordinal, Reading row, DevelopmentLog? log)
    {
        if (row.Problem is { } problem)
            problems.Add((ordinal, 0, problem));
        if (row.Proposal is not { } proposal || log is null || (proposal.OnlyFollows && !log.IsTaken()))
        {
            Count(row.Problem?.Verdict ?? "left-out");
            return;
        }

        if (row.AwaitsAcceptance is { } proposed && !log.IsTaken())
        {
            problems.Add((ordinal, 1, proposed));
            Count("left-out");
            return;
        }

        var before = log.All.Count;
        try
        {
            var isContested = log.All.Any(known => !known.Origin.IsPeople && known.Origin.Import != $"{import.Id}");
            var taken = new Intake(log, proposal, import.Origin(row.Line), import.ReceivedAt).Take();
            Count(Kebab.Of(taken.Verdict));
            begun.AddRange(
                before is 0 && log.All.Count > 0 && proposal.MovedAt is null ? [(ordinal, row.Line, log)] : []
            );
            foreach (var (part, conflict) in taken.Conflicts.Index())
                problems.Add((ordinal, part + 1, RowProblems.Of(row.Line, conflict, log.Id)));
            conflicts += taken.Conflicts.Count(conflict => !conflict.IsOfOlderEdition);
            events += log.All.Count - before;
            if (isContested)
                said.Add((ordinal, row.Line, log.Id, proposal));
        }
        catch (Exception exception) when (exception is RefusedException or JsonException)
        {
            log.TakeBack(before);
            Count("rejected");
            problems.Add((ordinal, 0, RowProblems.Of(row, exception)));
        }
    }

    /// <summary>Lists what is probably recorded already of what rows begin.</summary>
    public async Task WarnAsync(PreviewedDuplicates duplicates, CancellationToken cancellation) =>
        problems.AddRange(await duplicates.FindAsync(begun, import.ReceivedAt, cancellation));

    /// <summary>Counts a row of which it is known what becomes of it.</summary>
    public void AddVerdict(long ordinal, Reading row, Verdict verdict)
    {
        problems.AddRange(row.Problem is { } problem ? [(ordinal, 0, problem)] : []);
        Count(Kebab.Of(verdict));
    }

    /// <summary>Counts a row that says nothing new, of a development of which another import may have spoken.</summary>
    public void AddUnchanged(long ordinal, Reading row, Guid development, bool isContested)
    {
        AddVerdict(ordinal, row, Verdict.Unchanged);
        if (isContested && row.Proposal is { } proposal)
            said.Add((ordinal, row.Line, development, proposal));
    }

    /// <summary>Writes what was said of developments that another import had begun.</summary>
    public Task RememberSaidAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        new BinaryCopy(connection).WriteAsync(
            "diplomacy.import_said (development, import, ordinal, line, proposal)",
            said,
            (row, one) =>
            {
                row.Count(5);
                row.Uuid(one.Development);
                row.Uuid(import.Id);
                row.Big(one.Ordinal);
                row.Big(one.Line);
                row.Text(SavedProposal.Write(one.Proposal));
            },
            cancellation
        );

    /// <summary>Queues the counts, the problems and the resume point.</summary>
    public void Write(IDocumentSession session)
    {
        if (problems.Count > 0)
            session.QueueSqlCommand(
                """
                insert into diplomacy.import_problem (import, ordinal, part, line, verdict, field, value, recorded, code, reason, development)
                select ?::uuid, * from jsonb_to_recordset(?::jsonb) as r(ordinal bigint, part int, line bigint, verdict text,
                    field text, value text, recorded text, code text, reason text, development uuid)
                """,
                $"{import.Id}",
                JsonSerializer.Serialize(problems.Select(Row), TrackerJson.Lenient)
            );
        session.QueueSqlCommand(
            """
            update diplomacy.import set read = ?, recorded = recorded + ?, changed = changed + ?, unchanged = unchanged + ?,
                unresolved = unresolved + ?, rejected = rejected + ?, left_out = left_out + ?, conflicts = conflicts + ?,
                events = events + ?, percent = greatest(percent, ?), seconds = seconds + ?, rows_per_second = ?
            where id = ?::uuid
            """,
            chunk.First + chunk.Rows.Count,
            CountOf("recorded"),
            CountOf("changed"),
            CountOf("unchanged"),
            CountOf("unresolved"),
            CountOf("rejected"),
            CountOf("left-out"),
            conflicts,
            events,
            Math.Min(chunk.Part, 1) * 100,
            chunk.Seconds,
            chunk.PerSecond,
            $"{import.Id}"
        );
    }

    private static object Row((long Ordinal, int Part, RowProblem Problem) row) =>
        new
        {
            row.Ordinal,
            row.Part,
            row.Problem.Line,
            row.Problem.Verdict,
            row.Problem.Field,
            row.Problem.Value,
            row.Problem.Recorded,
            row.Problem.Code,
            Reason = RowProblems.Storable(row.Problem.Reason),
            row.Problem.Development,
        };

    private void Count(string verdict) => verdicts[verdict] = CountOf(verdict) + 1;

    private int CountOf(string verdict) => verdicts.GetValueOrDefault(verdict);
}
