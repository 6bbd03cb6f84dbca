namespace DiplomacyTracker.Platform;

/// <summary>A word of a text as it is looked for: folded; of Chinese, Japanese and Korean, two characters.</summary>
/// <param name="Text">Letters and digits only.</param>
/// <param name="Place">Its number in the text, from 0.</param>
/// <param name="Start">Where it begins in the text as written, in UTF-16 units.</param>
/// <param name="End">Behind its last unit.</param>
/// <param name="IsJoined">Several words joined by hyphens, points or apostrophes, once more as one: tae-yul as taeyul.</param>
internal readonly record struct Token(string Text, int Place, int Start, int End, bool IsJoined = false);
