namespace DiplomacyTracker.Replay;

/// <summary>Sources by name, as a newspaper would cite them.</summary>
internal static class Citing
{
    /// <summary>All of a report.</summary>
    public static Phrase All(IEnumerable<Source> sources) => Phrase.Join("; ", sources.Select(Of));

    private static Phrase Of(Source source) => $"{Named(source)}{Whom(source)}{Copy(source)}";

    private static Phrase Named(Source source) =>
        (source.Outlet ?? source.Url?.Host) switch
        {
            null => $"a source",
            var name => Phrase.Of(name),
        };

    private static Phrase? Whom(Source source) =>
        source switch
        {
            { Attribution: Attribution.Anonymous, AttributedTo: { } whom } => $", citing anonymous {whom}",
            { AttributedTo: { } whom } => $", citing {whom}",
            { Attribution: Attribution.Anonymous, Origin: null } => $", citing nobody by name",
            _ => null,
        };

    private static Phrase? Copy(Source source) =>
        source.Origin switch
        {
            { } origin when origin != source.Outlet => $", a copy of {origin}",
            _ => null,
        };
}
