using Npgsql;

namespace DiplomacyTracker.Promises;

/// <summary>How something first read with a date that isn't open, while it was a plan, by sources that still stand by it.</summary>
/// <param name="Plan">How it read.</param>
/// <param name="Sources">Those of its sources that stand.</param>
/// <param name="At">Since when it did.</param>
internal sealed record FirstPlan(PlanInBrief Plan, IReadOnlyList<Source> Sources, DateTimeOffset At);

/// <summary>Something of which the first plan is asked for.</summary>
/// <param name="Development">Which one.</param>
/// <param name="Sources">Who says anything of it, and whether they took it back.</param>
internal sealed record Planned(Guid Development, IReadOnlyList<PlanInBrief.Said> Sources)
{
    /// <summary>The plan by those who stand by it; null where all who said so took it back.</summary>
    public FirstPlan? By(PlanInBrief plan, DateTimeOffset at)
    {
        var standing = plan
            .Sources.Select(said => said.Source)
            .Where(source => Sources.Any(now => !now.Withdrawn && now.Source.IsSameAs(source)));
        return standing.ToList() is { Count: > 0 } sources ? new(plan, sources, at) : null;
    }
}

/// <summary>Asks the ledger for first plans: what those who said it first have taken back was announced by whoever said it next.</summary>
internal sealed class FirstPlans(NpgsqlDataSource database, AsOf asOf)
{
    /// <summary>Whether a row of the ledger, called plan, reads as a plan with a date that isn't open.</summary>
    public const string IsPlan = """
        plan.act = 'whole' and plan.earliest > '-infinity' and plan.latest < 'infinity'
        and plan.statuses[array_length(plan.statuses, 1)] in ('announced', 'confirmed', 'postponed')
        """;

    private const string Plans = $"""
        development, known_from, body from diplomacy.ledger as plan
        where development = any($1) and known_from <= $2 and position_from <= $3 and $3 < position_to and {IsPlan}
        order by development, known_from
        """;

    /// <summary>Of each that was a plan the first; of a few that somebody took back, with a second statement.</summary>
    public async Task<IReadOnlyDictionary<Guid, FirstPlan>> FindAsync(
        IReadOnlyList<Planned> all,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<Guid, FirstPlan>();
        var left = await AddAsync(found, $"select distinct on (development) {Plans}", all, cancellation);
        if (left.Count > 0)
            await AddAsync(found, $"select {Plans}", left, cancellation);
        return found;
    }

    /// <returns>Those that were planned, and of which no plan that was read stands.</returns>
    private async Task<IReadOnlyList<Planned>> AddAsync(
        Dictionary<Guid, FirstPlan> found,
        string sql,
        IReadOnlyList<Planned> asked,
        CancellationToken cancellation
    )
    {
        var byId = asked.ToDictionary(one => one.Development);
        var left = new HashSet<Guid>();
        await using var command = database.CreateCommand(sql);
        foreach (var value in new object[] { byId.Keys.ToArray(), asOf.KnownAt, asOf.Position })
            command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var one = byId[reader.GetGuid(0)];
            if (found.ContainsKey(one.Development))
                continue;
            if (one.By(PlanInBrief.Read(reader.GetString(2)), reader.GetFieldValue<DateTimeOffset>(1)) is { } plan)
                found.Add(one.Development, plan);
            else
                left.Add(one.Development);
        }

        return [.. left.Select(one => byId[one])];
    }
}
