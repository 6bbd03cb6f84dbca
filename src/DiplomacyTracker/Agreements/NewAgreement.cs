using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Agreements;

/// <summary>What is said of an agreement when it is first heard of.</summary>
public abstract record NewAgreement : FoundingCommand<Agreement>
{
    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>Its sort.</summary>
    public AgreementKind Kind { get; init; } = AgreementKind.Unclassified;

    /// <summary>What it is about, in words of yours: at most 2,000 characters.</summary>
    public string? Summary { get; init; }

    /// <summary>What allies promise in it, where it is an alliance.</summary>
    public IReadOnlyList<Obligation>? Obligations { get; init; }

    /// <summary>Who keeps it, as written.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Depositary { get; init; }

    /// <summary>The url of its text.</summary>
    public Uri? Text { get; init; }

    /// <summary>What it hangs on.</summary>
    public IReadOnlyList<Condition>? Conditions { get; init; }

    internal override IEnumerable<Mention> Mentions => Conditions.Mentioned("conditions");
}
