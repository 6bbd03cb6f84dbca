using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Agreements;

/// <summary>The refusal of whoever revokes or extends a notice that it hasn't given.</summary>
internal static class Notices
{
    public static RefusedException NoNotice(this Story<Agreement> story, CountryCode by) =>
        new(
            "no-notice",
            $"{by} had given no notice that was still to take effect then, as far as was known at {story.Report.KnownAt:u}.",
            "by"
        );
}
