using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Developments;
using DiplomacyTracker.People;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>What may be told of persons, and how they are to read.</summary>
internal sealed class PersonHistories : HistoryKind<Person>
{
    private static readonly EdtfDate[] Spans =
    [
        .. "2024-01-05/2024-01-07 2024-01-10/.. ../2024-01-12 2024-01-12/2024-02 2024-01-20~/.. 2024-01-05/.."
            .Split(' ')
            .Select(EdtfDate.Parse),
    ];

    public override IFact Founding(Dice dice) =>
        new PersonRecorded(
            dice.Report(),
            Called(dice),
            dice.Chance(20) ? [dice.Country(), dice.Country()] : [dice.Country()],
            dice.Chance(30) ? [Called(dice)] : [],
            dice.SomeDate()
        );

    public override IFact Act(Dice dice) =>
        dice.Below(8) switch
        {
            < 1 => new SpellingAdded(dice.Report(), Called(dice)),
            < 5 => new TenureRecorded(dice.Report(), Office(dice), dice.Of(Spans)),
            < 7 => new TenureEnded(dice.Report(), Office(dice), dice.Date()),
            _ => new NameResolved(dice.Report(), Called(dice), dice.Country(), dice.Chance(30) ? dice.Id() : null),
        };

    public override (string Field, object? Value)? Correction(Dice dice, IFact fact) =>
        fact switch
        {
            PersonRecorded => dice.Of<(string, object?)>(("name", Called(dice)), ("born", dice.SomeDate())),
            TenureRecorded => dice.Of<(string, object?)>(("held", dice.Of(Spans)), ("office", Office(dice))),
            TenureEnded => ("on", dice.Date()),
            NameResolved => ("country", dice.Country()),
            _ => null,
        };

    public override IEnumerable<NaiveAct> Acts(NaiveStory story) => [];

    public override JsonObject? Naive(NaiveStory story, DateOnly day)
    {
        var told = story.Told.Select(heard => heard.Fact).ToList();
        if (told.OfType<PersonRecorded>().LastOrDefault() is not { } person)
            return null;

        var tenures = told.OfType<TenureRecorded>()
            .Select(said => (said.Office, Held: Held(said, told)))
            .OrderBy(tenure => tenure.Held.Earliest)
            .Select(tenure => new
            {
                tenure.Office.Country,
                tenure.Office.Title,
                Role = tenure.Office.Title is "Envoy" ? OfficeRole.Envoy : OfficeRole.ForeignMinister,
                tenure.Held,
            })
            .ToList();
        var offices = tenures.Where(tenure => tenure.Held.Earliest <= day && day <= tenure.Held.Latest).ToList();
        var view = new
        {
            Status = offices.Count is 0 ? "out-of-office" : "in-office",
            person.Name,
            Spellings = person
                .Spellings.Concat(told.OfType<SpellingAdded>().Select(added => added.Spelling))
                .Where(spelling => spelling.Folded() != person.Name.Folded())
                .DistinctBy(spelling => spelling.Folded()),
            Countries = person
                .Countries.Concat(told.OfType<TenureRecorded>().Select(said => said.Office.Country))
                .Distinct(),
            person.Born,
            Offices = offices,
            Tenures = tenures,
            Meant = told.OfType<NameResolved>()
                .Select(said => new
                {
                    said.Name,
                    said.Country,
                    said.Development,
                }),
        };
        return JsonSerializer.SerializeToNode(view, TrackerJson.Lenient) as JsonObject;
    }

    /// <summary>Until the first end that was told of that office and doesn't lie before it.</summary>
    private static EdtfDate Held(TenureRecorded said, IReadOnlyList<IFact> told)
    {
        if (!said.Held.HasOpenEnd)
            return said.Held;

        var ends = told.OfType<TenureEnded>()
            .Where(end => end.Office.Country == said.Office.Country)
            .Where(end => end.Office.Title.Folded() == said.Office.Title.Folded())
            .Where(end => end.On.Latest >= said.Held.Earliest)
            .OrderBy(end => end.On.Latest)
            .ToList();
        var begin = said.Held.Text[..said.Held.Text.IndexOf('/')];
        return ends.Count > 0 && EdtfDate.TryParse($"{begin}/{ends[0].On.End()}", out var held, out _)
            ? held
            : said.Held;
    }

    private static string Called(Dice dice) => dice.Of("Park Jin", "PARK  JIN", "Pak Jin", "Jin Park");

    private static Office Office(Dice dice) =>
        new(dice.Country(), dice.Of("Foreign Minister", "Foreign  minister", "Envoy"));
}
