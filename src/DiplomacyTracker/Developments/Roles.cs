using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Developments;

/// <summary>As what somebody may have a part in a development, whatever its kind.</summary>
internal static class Roles
{
    /// <summary>All there are.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "visitor",
        "met",
        "host",
        "convener",
        "participant",
        "speaker",
        "addressee",
        "subject",
        "party",
        "signatory",
        "head-of-mission",
        "persona-non-grata",
        "protecting-power",
        "actor",
        "target",
        "affected",
        "accused",
        "accuser",
        "sender",
    ];

    /// <summary>The one that a url asks for; null where it asks for none.</summary>
    /// <exception cref="MalformedException">There is no such role, or there are several.</exception>
    public static string? Asked(Func<string, string?> parameter, IReadOnlyList<string>? known = null) =>
        Ledger.Asked.OneOf(parameter("role"), "role", known ?? All) switch
        {
            [] => null,
            [var only] => only,
            _ => throw new MalformedException("invalid-parameter", "Ask for one role at a time.", "role"),
        };
}
