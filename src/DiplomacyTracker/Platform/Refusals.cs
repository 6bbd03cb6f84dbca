using System.Text.Json;

namespace DiplomacyTracker.Platform;

/// <summary>The domain says no: a well-formed request that a rule forbids. Becomes HTTP 422 with the code.</summary>
/// <param name="code">Stable, kebab-case, listed in docs/problems.md; for programs.</param>
/// <param name="message">What is wrong and how to mend it; for people.</param>
/// <param name="field">The path of the offending field in the request, such as <c>report.sources[0].url</c>.</param>
public sealed class RefusedException(string code, string message, string? field = null) : Exception(message)
{
    /// <summary>Stable and for programs.</summary>
    public string Code { get; } = code;

    /// <summary>The path of the offending field, or null where the request as a whole is refused.</summary>
    public string? Field { get; } = field;
}

/// <summary>A text that is not a value of its type: no EDTF date, no country code, too long. Becomes HTTP 400.</summary>
/// <remarks>A <see cref="JsonException"/>, so that a reader of JSON adds the path of the field by itself.</remarks>
public sealed class InvalidValueException(string code, string message) : JsonException(message)
{
    /// <summary>Stable, kebab-case, listed in docs/problems.md; for programs.</summary>
    public string Code { get; } = code;
}
