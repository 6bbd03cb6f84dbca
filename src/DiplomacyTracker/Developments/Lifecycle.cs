using System.Collections;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Developments;

/// <summary>What is legal when: for each verb, the status that follows on each status, or nothing where it is refused.</summary>
/// <remarks>This table is asked by every decision, and the tables in docs/lifecycles.md are printed from it.</remarks>
public sealed class Lifecycle<TStatus>(string noun) : IEnumerable<KeyValuePair<string, IReadOnlyList<TStatus?>>>
    where TStatus : struct, Enum
{
    private static readonly TStatus[] Statuses = Enum.GetValues<TStatus>();

    private readonly Dictionary<string, IReadOnlyList<TStatus?>> rows = [];

    /// <summary>What is talked about: "visit".</summary>
    public string Noun => noun;

    /// <summary>Adds the row of a verb.</summary>
    /// <param name="verb">The command's name.</param>
    /// <param name="next">For each status, in the order of the enum, the one that follows; null where refused.</param>
    public void Add(string verb, params TStatus?[] next) => rows.Add(verb, next);

    /// <summary>The status that follows, or null where the verb is not legal.</summary>
    public TStatus? Next(string verb, TStatus status) => rows[verb][Array.IndexOf(Statuses, status)];

    /// <summary>Whether the table lets a verb be said in a status; of verbs that it doesn't know it says nothing.</summary>
    public bool Allows(string verb, string status) =>
        !rows.ContainsKey(verb) || Next(verb, Kebab.Parse<TStatus>(status)) is not null;

    /// <summary>The status that follows.</summary>
    /// <exception cref="RefusedException">The verb is not legal in this status: "illegal-transition".</exception>
    public TStatus Require(string verb, TStatus status) =>
        Next(verb, status)
        ?? throw new RefusedException(
            "illegal-transition",
            $"{verb} is not possible while the {noun} is {Kebab.Of(status)}. Possible then: {Possible(status)}.",
            "status"
        );

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, IReadOnlyList<TStatus?>>> GetEnumerator() => rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Possible(TStatus status)
    {
        var verbs = rows.Keys.Where(verb => Next(verb, status) is not null).ToList();
        return verbs.Count > 0 ? string.Join(", ", verbs) : "reports, corrections and links only";
    }
}
