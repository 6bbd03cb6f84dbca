namespace DiplomacyTracker.Incidents;

/// <summary>How an incident stands.</summary>
public enum IncidentStatus
{
    /// <summary>Not happened yet.</summary>
    None,

    /// <summary>A sanction that is announced, and in force with nobody yet.</summary>
    Announced,

    /// <summary>A sanction that was announced and put off.</summary>
    Postponed,

    /// <summary>Happened, and over with its day: a missile test.</summary>
    Reported,

    /// <summary>Goes on: a detention, a closed border, a sanction in force.</summary>
    Ongoing,

    /// <summary>A sanction that all who still impose it have eased.</summary>
    Eased,

    /// <summary>Over, and settled in some way.</summary>
    Resolved,

    /// <summary>A sanction that all who imposed it have lifted.</summary>
    Lifted,

    /// <summary>A sanction that was announced, and called off before it was in force.</summary>
    Cancelled,
}

/// <summary>How a sanction stands with one of those who impose it.</summary>
public enum SanctionStatus
{
    /// <summary>Not imposed by them.</summary>
    None,

    /// <summary>Announced, and not in force yet.</summary>
    Announced,

    /// <summary>Announced, and put off.</summary>
    Postponed,

    /// <summary>Imposed.</summary>
    Imposed,

    /// <summary>Eased: less than was imposed, and still in force.</summary>
    Eased,

    /// <summary>Lifted.</summary>
    Lifted,

    /// <summary>Announced, and called off before it was in force.</summary>
    Cancelled,
}

/// <summary>What sort of incident it is.</summary>
public enum IncidentKind
{
    /// <summary>A missile is fired, in a test or as a show.</summary>
    MissileTest,

    /// <summary>A nuclear device is tested.</summary>
    NuclearTest,

    /// <summary>Shots or blows at a border.</summary>
    BorderClash,

    /// <summary>An aircraft is where it may not be.</summary>
    AirspaceViolation,

    /// <summary>A ship is where it may not be.</summary>
    MaritimeViolation,

    /// <summary>A ship or goods are seized.</summary>
    Seizure,

    /// <summary>People are held.</summary>
    Detention,

    /// <summary>Diplomats or others are sent away.</summary>
    Expulsion,

    /// <summary>An attack on an embassy, a consulate or those who work there.</summary>
    AttackOnMission,

    /// <summary>An attack on networks or computers.</summary>
    CyberAttack,

    /// <summary>A military exercise, or another show of force.</summary>
    Exercise,

    /// <summary>Trade is restricted, without a sanction being declared.</summary>
    TradeRestriction,

    /// <summary>Senders impose measures on targets: recorded by imposing it.</summary>
    Sanction,

    /// <summary>A border is closed.</summary>
    BorderClosure,

    /// <summary>A consulate is closed.</summary>
    ConsulateClosure,

    /// <summary>Airspace is closed.</summary>
    AirspaceClosure,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What a sanction does.</summary>
public enum SanctionMeasure
{
    /// <summary>No arms are sold.</summary>
    ArmsEmbargo,

    /// <summary>Assets are frozen.</summary>
    AssetFreeze,

    /// <summary>People may not enter.</summary>
    TravelBan,

    /// <summary>No trade, in all or in certain goods.</summary>
    TradeEmbargo,

    /// <summary>Certain goods or knowledge need leave to be exported, or get none.</summary>
    ExportControl,

    /// <summary>No loans, payments or banking.</summary>
    Financial,

    /// <summary>A whole sector of the economy.</summary>
    Sectoral,

    /// <summary>Fewer contacts, or none.</summary>
    Diplomatic,

    /// <summary>Anything else.</summary>
    Other,
}
