using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Statements;

public sealed partial record Statement
{
    private const int LongestHeadline = 200;

    /// <inheritdoc />
    public Phrase Headline() => Made is { } made ? Headline(made) : Phrase.Of("");

    /// <inheritdoc />
    public Whole Whole(Dossier dossier) =>
        new(
            Made?.Occurs,
            Kebab.Of(Made?.Kind ?? StatementKind.Unclassified),
            Made?.Certainty,
            Counts: !IsConditional(dossier),
            Made is { } made ? [.. Parties(made)] : []
        );

    /// <inheritdoc />
    public IEnumerable<Act> Acts(Dossier dossier)
    {
        if (Made is not { } made)
            yield break;

        yield return new(Event, "made", made.Occurs, Headline(made), Alone(), made.Act)
        {
            Towards = Alone() is null ? Towards(made) : null,
            IsTentative = made.Certainty is Certainty.Rumoured or Certainty.Likely,
        };
        foreach (var (@event, said) in Withdrawals)
            yield return new(
                @event,
                "withdrawn",
                said.On,
                $"{said.By} takes back: {Excerpt.Line(made.Summary, LongestHeadline)}{Phrases.Because(said.Reason)}",
                said.By
            );
    }

    /// <summary>Who speaks, where one country does.</summary>
    private CountryCode? Alone() => Speaking() is [var only] ? only : null;

    /// <summary>Those who speak together act towards those addressed and spoken about; where there are none, towards one another.</summary>
    private IReadOnlyList<CountryCode> Towards(StatementMade made)
    {
        var speaking = Speaking();
        return made.To.Concat(made.About).Except(speaking).ToList() is { Count: > 0 } others ? others : speaking;
    }

    private IReadOnlyList<CountryCode> Speaking() => [.. Speakers().Select(speaker => speaker.Country).Distinct()];

    private IEnumerable<PartyRole> Parties(StatementMade made)
    {
        var speaking = Speaking();
        foreach (var speaker in Speakers().Distinct())
            yield return new(speaker.Country, "speaker", speaking.Count > 1 ? Side.Both : Side.Actor, speaker.Person);

        foreach (var addressee in made.To.Distinct())
            yield return new(addressee, "addressee", Side.Target);

        // Who speaks about their own country acts towards nobody by that.
        foreach (var subject in made.About.Distinct())
            yield return new(subject, "subject", speaking.Contains(subject) ? Side.None : Side.Target);
    }

    private Phrase Headline(StatementMade made) =>
        made.To.Count switch
        {
            0 => $"{Phrase.Join(", ", Speakers())}: {Excerpt.Line(made.Summary, LongestHeadline)}",
            _ =>
                $"{Phrase.Join(", ", Speakers())} to {Phrase.Join(", ", made.To)}: {Excerpt.Line(made.Summary, LongestHeadline)}",
        };
}
