namespace DiplomacyTracker.Imports.Formats;

/// <summary>Who was met, in the words of remarks: "President Chirac and Israeli Prime Minister Netanyahu".</summary>
/// <remarks>
/// People with an office are taken, the officials of a country, and countries that are listed. Of another country than
/// the host they are only where it is plain of which; nobody is guessed.
/// </remarks>
internal static class RemarkedParties
{
    private static readonly CountryCode Usa = CountryCode.Parse("USA");

    /// <summary>Each meeting's parties: one for each person or country, and all at once where countries are listed.</summary>
    /// <param name="whom">What stands after "met with".</param>
    /// <param name="host">For which country people act of whom nothing else is said.</param>
    /// <param name="on">When.</param>
    public static IEnumerable<IReadOnlyList<Party>> In(string whom, CountryCode host, EdtfDate on)
    {
        var rest = whom;
        IReadOnlyList<Party> listed = [];
        if (RemarkWords.Listed().Match(whom) is { Success: true } list)
        {
            var names = Names(list.Groups["countries"].Value, on);
            var known = names
                .Select(name => RemarkedPeople.CountryCalled(name, on))
                .TakeWhile(country => country is not null)
                .ToList();
            listed =
            [
                .. known.OfType<CountryCode>().Where(country => country != Usa).Select(country => new Party(country)),
            ];
            if (known.Count > 0)
                rest = string.Join(", ", names[known.Count..].Prepend(whom[..list.Index]));
        }

        var met = RemarkedPeople.In(rest, host, on);
        foreach (var person in met)
            yield return [person];
        if (listed.Count > 0)
            yield return listed;
        foreach (
            var country in OfficialsIn(rest, host, on)
                .Except([.. met.Concat(listed).Select(party => party.Country), Usa])
        )
            yield return [new(country)];
    }

    /// <summary>The names of a list; an "and" may be a part of one: "Trinidad and Tobago".</summary>
    private static List<string> Names(string list, EdtfDate on) =>
        [
            .. RemarkWords
                .Commas()
                .Split(list)
                .SelectMany(name =>
                    RemarkedPeople.CountryCalled(name, on) is null ? RemarkWords.Between().Split(name) : [name]
                ),
        ];

    /// <summary>The countries of officials without a name: "senior Italian officials", "Iraqi political leaders".</summary>
    private static IEnumerable<CountryCode> OfficialsIn(string whom, CountryCode host, EdtfDate on)
    {
        var pieces = RemarkWords.Between().Split(RemarkWords.Purpose().Replace(whom, ""));
        var officials = new Stack<string>();
        // In "British and French Foreign Ministers" the British are such too.
        var areThey = false;
        foreach (var piece in pieces.Reverse())
        {
            areThey = RemarkWords.Officials().IsMatch(piece) || (areThey && RemarkWords.OnlyAdjective().IsMatch(piece));
            if (areThey)
                officials.Push(piece);
        }

        return officials
            .SelectMany(piece => RemarkWords.Capitalised().Matches(piece))
            .Select(word =>
                RemarkedPeople.CountryOf(word.Value, host, on) ?? RemarkedPeople.CountryCalled(word.Value, on)
            )
            .OfType<CountryCode>();
    }
}
