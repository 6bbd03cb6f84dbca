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

/// <summary>A text that is not a value of its type: no date, no code, too long. Becomes HTTP 400.</summary>
/// <remarks>A <see cref="JsonException"/>, so that a reader of JSON adds the path of the field by itself.</remarks>
public sealed class InvalidValueException(string code, string message) : JsonException(message)
{
    /// <summary>Stable, kebab-case, listed in docs/problems.md; for programs.</summary>
    public string Code { get; } = code;
}

/// <summary>There is no such thing. Becomes HTTP 404.</summary>
public class NotFoundException(string code, string message) : Exception(message)
{
    /// <summary>Stable and for programs.</summary>
    public string Code { get; } = code;
}

/// <summary>What was sent clashes with what is there. Becomes HTTP 409 or 412.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">Stable and for programs.</param>
/// <param name="message">For people.</param>
/// <param name="details">Further members of the problem document.</param>
public class ConflictException(int status, string code, string message, IReadOnlyDictionary<string, object> details)
    : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>Stable and for programs.</summary>
    public string Code { get; } = code;

    /// <summary>Further members of the problem document.</summary>
    public IReadOnlyDictionary<string, object> Details { get; } = details;
}

/// <summary>The answer is not ready yet, or the store is away. Becomes HTTP 503.</summary>
public sealed class NotReadyException(string code, string message, IReadOnlyDictionary<string, object> details)
    : Exception(message)
{
    /// <summary>Stable and for programs.</summary>
    public string Code { get; } = code;

    /// <summary>Further members of the problem document.</summary>
    public IReadOnlyDictionary<string, object> Details { get; } = details;
}

/// <summary>What was sent can't be understood. Becomes HTTP 400.</summary>
public sealed class MalformedException(string code, string message, string? field) : Exception(message)
{
    /// <summary>Stable and for programs.</summary>
    public string Code { get; } = code;

    /// <summary>The path of the field, or the name of the parameter.</summary>
    public string? Field { get; } = field;
}
