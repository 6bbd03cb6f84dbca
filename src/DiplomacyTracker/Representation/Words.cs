using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Representation;

/// <summary>How far two countries have got with one another.</summary>
public enum RepresentationStatus
{
    /// <summary>Neither has recognised the other.</summary>
    None,

    /// <summary>At least one has recognised the other.</summary>
    Recognised,

    /// <summary>They have diplomatic relations, by mutual consent.</summary>
    Established,

    /// <summary>They have set their relations aside for a while.</summary>
    Suspended,

    /// <summary>Their relations are broken off.</summary>
    Severed,
}

/// <summary>The class of a head of mission, by which representation is graded.</summary>
public enum HeadLevel
{
    /// <summary>Nobody heads a mission.</summary>
    None,

    /// <summary>A chargé d'affaires ad interim, who stands in for a head.</summary>
    ChargeDAffairesAdInterim,

    /// <summary>A chargé d'affaires, accredited to the foreign minister.</summary>
    ChargeDAffaires,

    /// <summary>An envoy or minister, accredited to the head of state.</summary>
    Minister,

    /// <summary>An ambassador or nuncio, accredited to the head of state.</summary>
    Ambassador,
}

/// <summary>What a sending state keeps in a receiving state.</summary>
public enum MissionKind
{
    /// <summary>Headed by an ambassador, or by whoever stands in.</summary>
    Embassy,

    /// <summary>Headed by an envoy or minister; none are left today.</summary>
    Legation,

    /// <summary>Of states that have no diplomatic relations yet.</summary>
    LiaisonOffice,

    /// <summary>In the mission of a protecting power, while relations are severed.</summary>
    InterestsSection,

    /// <summary>A consular post of the first class.</summary>
    ConsulateGeneral,

    /// <summary>Another consular post.</summary>
    Consulate,
}

/// <summary>How one of two countries is represented in the other.</summary>
/// <param name="Sending">Who is represented.</param>
/// <param name="Level">The class of its head of mission.</param>
/// <param name="Mission">What it keeps there.</param>
/// <param name="City">Where, as written.</param>
/// <param name="ResidentIn">The third country in which the mission has its seat, where it does not reside.</param>
/// <param name="ProtectedBy">The country in whose mission an interests section is.</param>
public sealed record Post(
    CountryCode Sending,
    HeadLevel? Level = null,
    MissionKind? Mission = null,
    [property: JsonConverter(typeof(ShortText))] string? City = null,
    CountryCode? ResidentIn = null,
    CountryCode? ProtectedBy = null
);

/// <summary>What follows from the kind of a mission.</summary>
internal static class MissionKinds
{
    /// <summary>Consular posts stand beside the diplomatic mission, and outlive it.</summary>
    public static bool IsConsular(this MissionKind kind) =>
        kind is MissionKind.ConsulateGeneral or MissionKind.Consulate;

    /// <summary>Permanent diplomatic missions need relations (Vienna Convention, article 2).</summary>
    public static bool NeedsRelations(this MissionKind kind) => kind is MissionKind.Embassy or MissionKind.Legation;

    /// <summary>The class of head that such a mission has.</summary>
    public static HeadLevel? Level(this MissionKind? kind) =>
        kind switch
        {
            MissionKind.Embassy => HeadLevel.Ambassador,
            MissionKind.Legation => HeadLevel.Minister,
            _ => null,
        };

    /// <summary>In words: "an embassy".</summary>
    public static string InWords(this MissionKind kind) =>
        kind switch
        {
            MissionKind.Embassy => "an embassy",
            MissionKind.InterestsSection => "an interests section",
            _ => $"a {Kebab.Of(kind).Replace('-', ' ')}",
        };
}
