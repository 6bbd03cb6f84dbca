namespace DiplomacyTracker.Replay;

/// <summary>Sources by name, as a newspaper would cite them.</summary>
internal static class Citing
{
    /// <summary>All of a report.</summary>
    public static string All(IEnumerable<Source> sources) => string.Join("; ", sources.Select(Of));

    private static string Of(Source source) =>
        (source.Outlet ?? source.Url?.Host ?? "a source") + Whom(source) + Copy(source);

    private static string Whom(Source source) =>
        source switch
        {
            { Attribution: Attribution.Anonymous, AttributedTo: { } whom } => $", citing anonymous {whom}",
            { AttributedTo: { } whom } => $", citing {whom}",
            { Attribution: Attribution.Anonymous, Origin: null } => ", citing nobody by name",
            _ => "",
        };

    private static string Copy(Source source) =>
        source.Origin is { } origin && origin != source.Outlet ? $", a copy of {origin}" : "";
}
