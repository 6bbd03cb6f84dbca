using System.Text.RegularExpressions;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Coding;

/// <summary>Whose coded events these are: rows of two data sets have nothing to do with one another, whatever their ids.</summary>
/// <param name="Name">As said with the file; null where nobody said it.</param>
internal sealed partial record DataSet(string? Name)
{
    /// <summary>What its rows are told apart by from those of others.</summary>
    public string Source => Name is null ? "coded" : $"coded:{Name}";

    /// <summary>Who says so where a row names nobody.</summary>
    public string Outlet => Name ?? "Coded events";

    /// <summary>Reads it.</summary>
    /// <exception cref="RefusedException">It is no name: "invalid-set".</exception>
    public static DataSet Of(string? name) =>
        name is null || Short().IsMatch(name)
            ? new(name)
            : throw new RefusedException(
                "invalid-set",
                $"{Excerpt.Of(name)} is no name of a data set: write 1 to 40 letters, digits, - or _, such as polecat-2023.",
                "set"
            );

    [GeneratedRegex("^[A-Za-z0-9_-]{1,40}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Short();
}
