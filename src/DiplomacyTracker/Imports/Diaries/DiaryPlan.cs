using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;

namespace DiplomacyTracker.Imports.Diaries;

/// <summary>What an occasion in a diary proposes, with what all of it rests on.</summary>
/// <param name="Entry">The occasion.</param>
/// <param name="Title">Its title, without a mark that it is off.</param>
/// <param name="Off">Cancelled or postponed, where it is.</param>
/// <param name="Occurs">On which days.</param>
/// <param name="Host">Where.</param>
internal sealed record DiaryPlan(DiaryEntry Entry, string Title, PlanStatus? Off, EdtfDate Occurs, Place Host)
{
    private const string Because = "Reason:";
    private const int LongestOutlet = 200;

    /// <summary>How sure the diary is: nothing that it doesn't say itself.</summary>
    public Certainty? Certainty =>
        Entry.Status switch
        {
            "CONFIRMED" => DiplomacyTracker.Certainty.Certain,
            "TENTATIVE" => DiplomacyTracker.Certainty.Rumoured,
            _ => null,
        };

    /// <summary>Why it is off, in the diary's words.</summary>
    public string? Reason =>
        Off is null || Entry.IsLeftOut ? null
        : DiaryDays.Line(Entry.Description, Because) is { } reason ? reason
        : Entry.Comment;

    /// <summary>Who says so: a diary is not graded, so that what it alone says is shown and not counted.</summary>
    public ReportBody Report =>
        new([
            new Source(
                Outlet: Excerpt.Line(Texts.Checked(Entry.Feed.Name ?? "Calendar"), LongestOutlet),
                Title: Title.Length > 0 ? Title : null,
                Url: Entry.Url,
                PublishedAt: (Entry.ChangedAt ?? Entry.StampedAt) is { } moment
                    ? PublicationTime.Parse(Instants.Written(moment.ToMicroseconds()))
                    : null
            ),
        ]);

    /// <summary>What may differ between two editions.</summary>
    public string Revision =>
        Entry.Sequence is { } sequence
            ? $"{(2L * sequence) + (Entry.IsOverride || Entry.IsLeftOut ? 1 : 0)}"
            : $"#{Bodies.HashOf(new { Title, Off, Occurs, Host, Certainty, Reason, Entry.IsOverride, Names = Entry.Attendees.Select(one => one.Name) })[..32]}";
}
