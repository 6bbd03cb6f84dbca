using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Tests.Support;

/// <summary>Given what was recorded, when a command is decided, then that is a fact, or nothing is, or it is refused.</summary>
internal sealed class Decision<TState>(params IFact[] history)
    where TState : IDevelopment<TState>
{
    private Func<IReadOnlyList<IFact>> decide = () => [];

    public Decision<TState> When(Command<TState> command)
    {
        decide = () => Decide(command);
        return this;
    }

    public void Then(params IFact[] expected) =>
        Assert.Equal<string>([.. expected.Select(Written)], [.. decide().Select(Written)]);

    public void ThenNothing() => Assert.Empty(decide());

    public void ThenRefused(string code) => Assert.Equal(code, Assert.Throws<RefusedException>(() => decide()).Code);

    private IReadOnlyList<IFact> Decide(Command<TState> command)
    {
        var story = Story<TState>.Of(Told.Development, Told.Recorded(history), command.Report.Received());
        var facts = command.Decide(story).ToList();
        foreach (var fact in facts.Where(fact => TState.Facts.Values.Contains(fact.GetType())))
            TState.Check(fact, fact.Report.KnownOn());

        return facts;
    }

    // Facts have lists, and lists are the same only if they are the same list.
    private static string Written(IFact fact) =>
        $"{fact.GetType().Name} {System.Text.Json.JsonSerializer.Serialize(fact, fact.GetType(), TrackerJson.Lenient)}";
}
