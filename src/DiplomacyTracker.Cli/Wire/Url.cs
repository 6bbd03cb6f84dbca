using DiplomacyTracker.Ledger;

namespace DiplomacyTracker.Cli.Wire;

/// <summary>A path with its parameters.</summary>
internal sealed record Url(string Path, IReadOnlyList<(string Name, string Value)> Parameters)
{
    /// <summary>Whether it can be asked to wait for a position of the log.</summary>
    public bool TakesAxes { get; init; }

    /// <summary>A path, and parameters of which those without a value are left out.</summary>
    public static Url Of(string path, params IEnumerable<(string Name, string? Value)> parameters) =>
        new(
            path,
            [
                .. parameters
                    .Select(parameter => (parameter.Name, parameter.Value ?? ""))
                    .Where(given => given.Item2.Length > 0),
            ]
        );

    /// <summary>With one parameter more.</summary>
    public Url With(string name, string value) =>
        this with
        {
            Parameters = [.. Parameters.Where(known => known.Name != name), (name, value)],
        };

    public override string ToString() =>
        Parameters.Count is 0
            ? Path
            : $"{Path}?{string.Join('&', Parameters.Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"))}";
}
