using System.Text.RegularExpressions;

namespace DiplomacyTracker.Statements;

/// <summary>How far a statement has got.</summary>
public enum StatementStatus
{
    /// <summary>Not said yet.</summary>
    None,

    /// <summary>Said.</summary>
    Made,

    /// <summary>Taken back by those who said it: a fact of the world, not a correction of ours.</summary>
    Withdrawn,
}

/// <summary>The form of a statement.</summary>
public enum StatementKind
{
    /// <summary>Agreed by all who took part in a meeting.</summary>
    Communique,

    /// <summary>Of two or more together.</summary>
    JointStatement,

    /// <summary>One side's account of a conversation.</summary>
    ReadOut,

    /// <summary>Handed to the press.</summary>
    PressRelease,

    /// <summary>Spoken, to the press or in public.</summary>
    Remarks,

    /// <summary>A speech.</summary>
    Address,

    /// <summary>A solemn text.</summary>
    Declaration,

    /// <summary>By the chair of a meeting that didn't agree on a text.</summary>
    ChairsSummary,

    /// <summary>A representation made to another government.</summary>
    Demarche,

    /// <summary>A note in the third person, unsigned.</summary>
    NoteVerbale,

    /// <summary>Points left in writing after a conversation.</summary>
    AideMemoire,

    /// <summary>A proposal that nobody has to own.</summary>
    NonPaper,

    /// <summary>Announces harm.</summary>
    Threat,

    /// <summary>Points out what may follow.</summary>
    Warning,

    /// <summary>Says that something is not so.</summary>
    Denial,

    /// <summary>Regrets.</summary>
    Apology,

    /// <summary>Any other note between governments.</summary>
    Note,

    /// <summary>The sources don't say.</summary>
    Unclassified,
}

/// <summary>The very words.</summary>
/// <param name="Text">As spoken or written.</param>
/// <param name="Language">In which language: a BCP 47 tag such as ko or zh-Hant.</param>
/// <param name="Translation">In the language of the record, where they were spoken in another.</param>
public sealed partial record Quotation(string Text, string Language, string? Translation = null)
{
    /// <summary>Whether the language is written as BCP 47 asks for; whether there is such a language, isn't asked.</summary>
    public bool HasLanguage() => LanguageTag().IsMatch(Language);

    [GeneratedRegex(
        "^([a-z]{2,3}(-[a-z]{3}){0,3}|[a-z]{4,8})(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?"
            + "(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-[0-9a-wyz](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?$",
        RegexOptions.CultureInvariant
            | RegexOptions.IgnoreCase
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex LanguageTag();
}
