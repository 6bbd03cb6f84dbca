using System.Text.Json.Serialization;
using DiplomacyTracker.Platform.Http;

namespace DiplomacyTracker.Imports;

/// <summary>One row of a file as its format reads it: a proposal, or why there is none.</summary>
/// <param name="Line">Where the row begins, from 1 as an editor counts.</param>
/// <param name="Proposal">What it says.</param>
internal sealed record Reading(long Line, Proposal? Proposal = null)
{
    /// <summary>Why nothing comes of it, or of a part of it.</summary>
    public RowProblem? Problem { get; init; }

    /// <summary>The column that a field of the proposal was read from, should the proposal be refused.</summary>
    public Func<string?, string?>? ColumnOf { get; init; }

    /// <summary>What stands in a column.</summary>
    public Func<string, string?>? ValueOf { get; init; }

    /// <summary>Why it isn't recorded yet, unless the development is here: somebody has to accept it first.</summary>
    public RowProblem? AwaitsAcceptance { get; init; }

    /// <summary>What people are shown of it who may accept it.</summary>
    public Proposed? Proposed { get; init; }

    /// <summary>What its source calls the row, the same in every edition; null where it doesn't, or can't be relied on.</summary>
    public string? Row { get; init; }

    /// <summary>Up to which part the file has been read after this row, 0 to 1.</summary>
    public double Part { get; init; }

    /// <summary>The same, and its proposal knows by which row it is said, and since when if that told of something else before.</summary>
    /// <param name="move">That it did.</param>
    /// <param name="isRepeated">Whether an earlier row of the same file, called the same, tells of the same.</param>
    public Reading Moved(Move? move, bool isRepeated) =>
        Row is null || Proposal is null
            ? this
            : this with
            {
                Proposal = Proposal with
                {
                    Row = Row,
                    MovedAt = move is { IsOlder: false } ? move.Since : null,
                    IsRepeated = isRepeated,
                },
            };
}

/// <summary>What a source says of one development, independent of what is recorded of it here.</summary>
/// <param name="Identity">What the source means, in its own terms: the same for the same thing, whatever its id is today.</param>
/// <param name="Kind">The kind of development: "visit".</param>
/// <param name="Development">Its id where nobody has it yet; it follows from the identity.</param>
/// <param name="Line">What the source said first, and what it said later, in the order in which it did.</param>
internal sealed record Proposal(string Identity, string Kind, Guid Development, IReadOnlyList<Said> Line)
{
    /// <summary>The fields of the founding fact that the source speaks of; of the others, people may say what they know.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>By what else it is recognised: any one of them is enough. None where the identity can be relied on.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>By what it is recognised if nothing else is, and if only one development answers to it.</summary>
    public string? WeakKey { get; init; }

    /// <summary>Whether it says something only of what is recorded, and begins nothing.</summary>
    public bool OnlyFollows { get; init; }

    /// <summary>Whether the line tells how the source read at each moment; else only how it reads now.</summary>
    public bool IsHistory { get; init; }

    /// <summary>Where the source is revised, what it says of the plan now; the line then only says how it would begin.</summary>
    public PlanSaid? Plan { get; init; }

    /// <summary>The source took all of it back.</summary>
    public TakenBack? Withdrawn { get; init; }

    /// <summary>Facts that follow, as long as nobody else has spoken of the development.</summary>
    public IReadOnlyList<object> Then { get; init; } = [];

    /// <summary>The row that says it, as its source calls it.</summary>
    public string? Row { get; init; }

    /// <summary>Where the same row told of another development in an earlier edition: since when it tells of this one.</summary>
    public DateTimeOffset? MovedAt { get; init; }

    /// <summary>Whether an earlier row of the same file has its name and tells of the same development: it can add sources, and correct nothing.</summary>
    [JsonIgnore]
    public bool IsRepeated { get; init; }

    /// <summary>That the row no longer tells of the development.</summary>
    public Left? Left { get; init; }

    /// <summary>All that it says, each by its step; where all of them stand, it says nothing new.</summary>
    public IEnumerable<string> Steps() =>
        Line.Select(said => said.Command)
            .Concat(Withdrawn is { } back ? [back] : [])
            .Concat(Then)
            .Concat(Plan is { } plan ? [plan] : [])
            .Select(StepOf);

    /// <summary>What a command or a withdrawal of it is recorded as: the same whenever the same is said.</summary>
    public string StepOf(object said) => Bodies.HashOf(new { Identity, said })[..32];
}

/// <summary>How a source read from some moment on.</summary>
/// <param name="Command">A command of that kind which says so; its report says when.</param>
/// <param name="AsOf">For a list of today: when the source says that it was last changed.</param>
/// <param name="Founds">Whether the command begins the development, so that it can be compared with how it was begun.</param>
internal sealed record Said(object Command, DateTimeOffset? AsOf = null, bool Founds = true)
{
    /// <summary>What is said in place of a command that doesn't begin anything, where nobody knew of the development by then.</summary>
    public object? Begins { get; init; }

    /// <summary>Commands that say the same of another state of things: the first that is possible is taken.</summary>
    public IReadOnlyList<object> Or { get; init; } = [];

    /// <summary>It only follows from the rest of the line, and is left out where it isn't possible.</summary>
    public bool IsImplied { get; init; }
}

/// <summary>What a row said that doesn't say it any more.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Places">The lines of imports by which it was said, see <see cref="Origin.Place"/>.</param>
internal sealed record Left(DateTimeOffset Since, IReadOnlyList<string> Places);

/// <summary>A source that takes back all it said.</summary>
/// <param name="Report">Where.</param>
/// <param name="Reason">In words.</param>
internal sealed record TakenBack(ReportBody Report, string Reason);
